import type { Attribution } from './find-attributions.ts';
import { clauseSubject } from './find-subject.ts';
import type { Frame, Token } from './frame.ts';
import type { Phrase } from './phrases.ts';
import type { ResolvedSpeaker } from './resolve-speaker.ts';
import type { Turn } from './turns.ts';

/** Reported speech without marks still says whose turn it is. */
export function indirectTurn(
  attributions: readonly Attribution[],
  frame: Frame,
  index: number,
  resolve: (phrase: Phrase) => ResolvedSpeaker | undefined,
): Turn | undefined {
  const told = attributions.filter(
    (item) => item.cueClass !== 'gesture' && item.confidence >= 0.6 && !NOBODY.test(item.subject.head),
  );
  const main = told.find((item) => item.cueClass === 'say') ?? told[0];
  if (main === undefined) return undefined;
  const speaker = resolve(main.subject);
  if (speaker === undefined) return undefined;
  const score = main.confidence * speaker.confidence * (main.cueClass === 'say' ? 1 : 0.85);
  return { speaker, frame: index, block: frame.block, score, hadQuote: false, asks: false };
}

// Subjects that hold no turn.
const NOBODY = /^(?:i|we|you|everyone|everybody|nobody|anyone|anybody|someone|somebody)$/u;

/** The subject of a sentence that reports nothing is in mind as well, and a quote that follows may be theirs. */
export function subjectTurn(
  frame: Frame,
  index: number,
  resolve: (phrase: Phrase) => ResolvedSpeaker | undefined,
): (Turn & { readonly from: number }) | undefined {
  const subject = clauseSubject(frame.tokens, frame.tokens.length);
  const speaker = subject === undefined ? undefined : resolve(subject);
  if (
    subject === undefined ||
    NOBODY.test(subject.head) ||
    speaker === undefined ||
    !(speaker.entity.isPerson || speaker.entity.isPlural) ||
    speaker.confidence < 0.6
  )
    return undefined;
  const score = 0.75 * speaker.confidence;
  return {
    speaker,
    frame: index,
    block: frame.block,
    score,
    hadQuote: false,
    asks: false,
    isGuess: true,
    from: subject.outerFrom,
  };
}

/** No conjunction stands before the token, save one that opens the sentence. */
export const isOfMainClause = (tokens: readonly Token[], at: number): boolean =>
  !tokens.slice(1, at).some((token) => SUBORDINATORS.has(token.lower));

const SUBORDINATORS = new Set(
  'since because which who whose whom where when that as while after before until if though although than'.split(' '),
);
