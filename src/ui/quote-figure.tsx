import type { Quote } from '../analysis/digest.ts';
import { quotationMarks } from '../copy/quotation-marks.ts';
import { quoteSpeaker } from '../copy/quote-speaker.ts';
import { quotedWords, quoteWords } from '../copy/quote-words.ts';
import { type Story, storyLanguage } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import type { PageActions } from './page-actions.ts';
import { storyAttributes } from './story-words.tsx';

interface QuoteFigureProps {
  readonly story: Story;
  readonly quote: Quote;
  readonly actions: PageActions;
}

/** One quote: its words, a button that shows them in the page; who said them; a button that copies them. */
export function QuoteFigure({ story, quote, actions }: QuoteFigureProps) {
  const { article } = story;
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
        <SpeakerWords story={story} quote={quote} />
        <button
          type="button"
          class="act"
          aria-label={text('copyQuote', firstWords(quoteWords(article, quote)))}
          onClick={() => actions.copyQuote(quote)}
        >
          {text('copy')}
        </button>
      </figcaption>
    </figure>
  );
}

function SpeakerWords({ story, quote }: Omit<QuoteFigureProps, 'actions'>) {
  const speaker = quoteSpeaker(story.article, story.digest, quote);
  const [open, close] = quotationMarks(storyLanguage(story));
  const reported = quote.kind === 'indirect' && ` · ${text('reported')}`;
  if (!speaker) {
    return (
      <bdi>
        {text('unattributed')}
        {reported}
      </bdi>
    );
  }
  return (
    <span>
      <span class="quote-speaker" {...storyAttributes(story)}>
        <b class={speaker.kind && `kind-${speaker.kind}`}>{speaker.words}</b>
        {speaker.role && `, ${speaker.role}`}
        {speaker.evidence && <i>{` · ${open}${speaker.evidence}${close}`}</i>}
      </span>
      {reported && <bdi>{reported}</bdi>}
    </span>
  );
}

function firstWords(words: string): string {
  const few = words.split(' ').slice(0, 6).join(' ');
  return few === words ? few : `${few}…`;
}
