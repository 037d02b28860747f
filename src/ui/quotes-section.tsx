import './quotes-section.css';
import type { Quote } from '../analysis/digest.ts';
import type { Story } from '../copy/story.ts';
import type { MarkGroup } from '../highlight/page-protocol.ts';
import { plural, text } from '../platform/strings.ts';
import type { PageActions } from './page-actions.ts';
import { QuoteFigure } from './quote-figure.tsx';
import { Section } from './section.tsx';
import { MarkSwitch } from './switch.tsx';

interface QuotesSectionProps {
  readonly story: Story;
  readonly marked: readonly MarkGroup[];
  readonly actions: PageActions;
}

/** The key quotes, foremost first; the others in reading order, behind a disclosure. */
export function QuotesSection({ story, marked, actions }: QuotesSectionProps) {
  const { quotes } = story.digest;
  const isKey = ({ rank }: Quote) => rank !== undefined;
  const keyQuotes = quotes.filter(isKey).sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const others = quotes.filter((quote) => !isKey(quote));
  const heading = text(keyQuotes.length > 0 ? 'keyQuotes' : 'quotes');
  if (quotes.length === 0) {
    return (
      <Section id="quotes" heading={heading}>
        <p class="section-empty">{text('quotesNone')}</p>
      </Section>
    );
  }
  const figure = (quote: Quote) => (
    <QuoteFigure key={quotes.indexOf(quote)} story={story} quote={quote} actions={actions} />
  );
  const tools = (
    <>
      <MarkSwitch group="quote" name={text('highlightQuotes')} marked={marked} onToggle={actions.toggleMarks} />
      <button
        type="button"
        class="act"
        aria-label={text('copyAllQuotesSpoken')}
        onClick={() => actions.copyAllQuotes()}
      >
        {text('copyAllQuotes')}
      </button>
    </>
  );
  return (
    <Section id="quotes" heading={heading} tools={tools}>
      {keyQuotes.map(figure)}
      {keyQuotes.length === 0 && others.map(figure)}
      {keyQuotes.length > 0 && others.length > 0 && (
        <details class="quotes-more">
          <summary>{plural('otherQuotes', others.length)}</summary>
          {others.map(figure)}
        </details>
      )}
    </Section>
  );
}
