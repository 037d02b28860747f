import type { Quote } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import { quotationMarks } from '../copy/quotation-marks.ts';
import { quoteSpeaker } from '../copy/quote-speaker.ts';
import { type Story, storyLanguage } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import { storyAttributes } from './story-words.tsx';

interface QuoteBylineProps {
  readonly story: Story;
  readonly quote: Quote;
  readonly isUnderSpeaker: boolean;
  /** The id of the element that holds the evidence while it is shown. */
  readonly evidence: string;
  readonly isOpen: boolean;
  onToggle(): void;
}

/** Who said a quote, a button that opens what that rests on; and the role, the words at the quote, and whether it is reported. */
export function QuoteByline({ story, quote, isUnderSpeaker, evidence, isOpen, onToggle }: QuoteBylineProps) {
  const speaker = quoteSpeaker(story.article, story.digest, quote);
  const [open, close] = quotationMarks(storyLanguage(story));
  const toggle = (words: string, name: string, kind?: string) => (
    <button
      type="button"
      class={`speaker-toggle ${kind ? `kind-${kind}` : ''}`}
      title={text('evidenceTitle')}
      aria-label={text('evidenceOf', name)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? evidence : undefined}
      onClick={onToggle}
    >
      {words}
    </button>
  );
  const reported = quote.kind === 'indirect' && <bdi class="reported">{text('reported')}</bdi>;
  if (!speaker) {
    const words = text('unattributed');
    return (
      <span class="quote-by">
        {quote.cue ? toggle(words, words) : <bdi>{words}</bdi>}
        {reported}
      </span>
    );
  }
  const said = speaker.evidence ?? (quote.cue && spanText(story.article, quote.cue));
  if (isUnderSpeaker) {
    return (
      <span class="quote-by quote-said" {...storyAttributes(story)}>
        {toggle(said ? `${open}${said}${close}` : speaker.words, said ?? speaker.words)}
        {reported}
      </span>
    );
  }
  return (
    <span class="quote-by">
      <span class="quote-speaker" {...storyAttributes(story)}>
        {toggle(speaker.words, speaker.words, speaker.kind)}
        {speaker.role && `, ${speaker.role}`}
        {speaker.evidence && <i>{` · ${open}${speaker.evidence}${close}`}</i>}
      </span>
      {reported}
    </span>
  );
}
