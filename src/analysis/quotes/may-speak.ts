import type { ChosenCue } from './choose-cue.ts';
import { PLAIN_CUES } from './cue-lexicon.ts';
import type { Token } from './frame.ts';
import { ADVERBS, isSpeakerNoun } from './word-classes.ts';

/** How well a subject may speak, in [0, 1]: what a description keeps that is of no person, body or document, unless a plain cue says that it spoke. */
export function mayWellSpeak(tokens: readonly Token[], { subject, cue }: Pick<ChosenCue, 'subject' | 'cue'>): number {
  // "You might say, “…”", "Instead, calmly say, “…”": advice, which nobody has said yet.
  const [opener = ''] = subject.words;
  if (subject.kind === 'description' && (opener === 'you' || (subject.words.length === 1 && isAdverb(opener))))
    return 0;
  const isPlain =
    cue !== undefined && PLAIN_CUES.has(tokens[cue.from]?.lower ?? '') && tokens[cue.from - 1]?.lower !== 'to';
  const isSpeaker =
    isPlain ||
    subject.kind !== 'description' ||
    subject.words.some((word) => isSpeakerNoun(word) || SPEAKING_PLACE.test(word));
  const isName = tokens
    .slice(subject.from, subject.to)
    .some(
      ({ isCapital, lower, text }, at) =>
        isCapital && lower === subject.head && (subject.from + at > 0 || ACRONYM.test(text)),
    );
  return isSpeaker || isName ? 1 : 0.45;
}

const ACRONYM = /^\p{Lu}{2,}$/u;

const isAdverb = (lower: string): boolean =>
  (ADVERBS.has(lower) && !isSpeakerNoun(lower)) || /^(?:maybe|otherwise|..+lly)$/u.test(lower);

// "The county said": places that act as bodies.
const SPEAKING_PLACE = /^(?:count(?:y|ry|ries)|nations?|provinces?|boroughs?|villages?|districts?|regions?)$/u;
