import type { ComponentChildren } from 'preact';
import type { Quote } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import { quotationMarks } from '../copy/quotation-marks.ts';
import { quoteSpeaker } from '../copy/quote-speaker.ts';
import { type Story, storyLanguage } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import { SpokenOnly, storyAttributes } from './story-words.tsx';

interface QuoteBylineProps {
  readonly story: Story;
  readonly quote: Quote;
  readonly isUnderSpeaker: boolean;
  /** The id of the element that holds the evidence while it is shown. */
  readonly evidence: string;
  readonly isOpen: boolean;
  onToggle(): void;
}

/** Who said a quote, with the role and the words at the quote, a button that opens what that rests on; and whether it is reported. */
export function QuoteByline({ story, quote, isUnderSpeaker, evidence, isOpen, onToggle }: QuoteBylineProps) {
  const speaker = quoteSpeaker(story.article, story.digest, quote);
  const [open, close] = quotationMarks(storyLanguage(story));
  const toggle = (words: ComponentChildren) => (
    <button
      type="button"
      class="speaker-toggle"
      title={text('evidenceTitle')}
      aria-expanded={isOpen}
      aria-controls={isOpen ? evidence : undefined}
      onClick={onToggle}
      {...storyAttributes(story)}
    >
      {words}
      <SpokenOnly>{text('evidenceSpoken')}</SpokenOnly>
    </button>
  );
  const reported = quote.kind === 'indirect' && <bdi class="reported">{text('reported')}</bdi>;
  if (!speaker) {
    const words = <bdi lang={text('locale')}>{text('unattributed')}</bdi>;
    return (
      <span class="quote-by">
        {quote.cue ? toggle(words) : words}
        {reported}
      </span>
    );
  }
  const said = speaker.evidence ?? (quote.cue && spanText(story.article, quote.cue));
  if (isUnderSpeaker) {
    return (
      <span class="quote-by">
        {toggle(<i>{said ? `${open}${said}${close}` : speaker.words}</i>)}
        {reported}
      </span>
    );
  }
  return (
    <span class="quote-by">
      {toggle(
        <>
          <b class={speaker.kind && `kind-${speaker.kind}`}>{speaker.words}</b>
          {speaker.role && `, ${speaker.role}`}
          {speaker.evidence && <i>{` · ${open}${speaker.evidence}${close}`}</i>}
        </>,
      )}
      {reported}
    </span>
  );
}
