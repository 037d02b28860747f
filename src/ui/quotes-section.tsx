import './quotes-section.css';
import { useState } from 'preact/hooks';
import type { Quote } from '../analysis/digest.ts';
import type { Story } from '../copy/story.ts';
import type { MarkGroup } from '../highlight/page-protocol.ts';
import { type MessageKey, text } from '../platform/strings.ts';
import { Choice } from './choice.tsx';
import { FirstFew } from './first-few.tsx';
import type { PageActions } from './page-actions.ts';
import { QuoteFigure } from './quote-figure.tsx';
import { Section } from './section.tsx';
import { MarkSwitch } from './switch.tsx';
import { groupByVoice, isQuoted, keyQuotes } from './voices.ts';
import { VoicesList } from './voices-list.tsx';

interface QuotesSectionProps {
  readonly story: Story;
  readonly marked: readonly MarkGroup[];
  readonly actions: PageActions;
}

type QuotesView = 'key' | 'all' | 'speakers';

const FIRST_SHOWN = 10;

const VIEW_WORDS: Readonly<Record<QuotesView, MessageKey>> = {
  key: 'quotesKey',
  all: 'quotesAll',
  speakers: 'quotesBySpeaker',
};

/** The quotes in three views: the key ones, foremost first; all, in reading order; by who said them. */
export function QuotesSection({ story, marked, actions }: QuotesSectionProps) {
  const { digest } = story;
  const [wanted, setWanted] = useState<QuotesView>('key');
  const key = keyQuotes(digest.quotes);
  const all = digest.quotes.filter(isQuoted);
  const voices = groupByVoice(digest);
  const views: QuotesView[] = [];
  if (key.length > 0) views.push('key');
  if (all.length > key.length) views.push('all');
  // One speaker's quotes are no other view than all quotes are, unless something is only told of them.
  if (voices.voices.length > 1 || all.length < digest.quotes.length) views.push('speakers');
  const [first] = views;
  // The whole of such a story stands above already.
  if (all.length === 0 && digest.notices.some(({ kind }) => kind === 'very-short')) return null;
  if (!first) {
    return (
      <Section id="quotes" heading={text('quotes')}>
        <p class="section-empty">{text('quotesNone')}</p>
      </Section>
    );
  }
  const view = views.includes(wanted) ? wanted : first;
  const figure = (quote: Quote) => (
    <QuoteFigure key={digest.quotes.indexOf(quote)} story={story} quote={quote} actions={actions} />
  );
  const tools = all.length > 0 && (
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
  const heading = all.length === 0 ? 'reportedSpeech' : view === 'key' && views.length === 1 ? 'keyQuotes' : 'quotes';
  const count = new Intl.NumberFormat(text('locale')).format(all.length);
  return (
    <Section id="quotes" heading={text(heading)} tools={tools}>
      {views.length > 1 && (
        <div class="quotes-views">
          <Choice
            name={text('quotesShown')}
            options={views.map((value) => ({ value, label: text(VIEW_WORDS[value], count) }))}
            chosen={view}
            onChoose={(value) => setWanted(value)}
          />
        </div>
      )}
      {view === 'key' && key.map(figure)}
      {view === 'all' && <FirstFew count={FIRST_SHOWN}>{all.map(figure)}</FirstFew>}
      {view === 'speakers' && <VoicesList story={story} groups={voices} actions={actions} />}
    </Section>
  );
}
