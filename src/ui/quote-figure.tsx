import { useId, useState } from 'preact/hooks';
import type { Quote } from '../analysis/digest.ts';
import { quotedWords, quoteWords } from '../copy/quote-words.ts';
import { type Story, storyLanguage } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import { Evidence } from './evidence.tsx';
import type { PageActions } from './page-actions.ts';
import { QuoteByline } from './quote-byline.tsx';
import { storyAttributes } from './story-words.tsx';

interface QuoteFigureProps {
  readonly story: Story;
  readonly quote: Quote;
  /** Whether the speaker's name stands above already. */
  readonly isUnderSpeaker?: boolean;
  readonly actions: PageActions;
}

/** One quote: its words, a button that shows them in the page; who said them, and on what evidence; buttons that copy them. */
export function QuoteFigure({ story, quote, isUnderSpeaker = false, actions }: QuoteFigureProps) {
  const [isOpen, setOpen] = useState(false);
  const evidence = useId();
  const { article } = story;
  const beginning = firstWords(quoteWords(article, quote));
  return (
    <figure class="quote" dir={storyAttributes(story).dir}>
      <blockquote>
        <button
          type="button"
          class="quote-words"
          data-kind={quote.kind}
          title={text('showInPage')}
          onClick={() => actions.show(quote.spans)}
          {...storyAttributes(story)}
        >
          {quotedWords(article, quote, storyLanguage(story))}
        </button>
      </blockquote>
      <figcaption class="quote-foot">
        <QuoteByline
          story={story}
          quote={quote}
          isUnderSpeaker={isUnderSpeaker}
          evidence={evidence}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        />
        <span class="quote-acts">
          <button
            type="button"
            class="act"
            aria-label={text('copyQuote', beginning)}
            onClick={() => actions.copyQuote(quote)}
          >
            {text('copy')}
          </button>
          <button
            type="button"
            class="act"
            title={text('citeTitle')}
            aria-label={text('citeQuote', beginning)}
            onClick={() => actions.citeQuote(quote)}
          >
            {text('cite')}
          </button>
        </span>
      </figcaption>
      {isOpen && <Evidence id={evidence} story={story} quote={quote} actions={actions} />}
    </figure>
  );
}

function firstWords(words: string): string {
  const few = words.split(' ').slice(0, 6).join(' ');
  return few === words ? few : `${few}…`;
}
