import type { Block } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Frame } from './frame.ts';
import type { ResolvedSpeaker } from './resolve-speaker.ts';

/** Someone's turn to speak, with or without quotation marks. */
export interface Turn {
  readonly speaker: ResolvedSpeaker;
  /** Index of the frame. */
  readonly frame: number;
  readonly block: number;
  /** How surely it is theirs, in [0, 1]. */
  readonly score: number;
  readonly hadQuote: boolean;
  /** The quote is a question: what follows may be another's answer. */
  readonly asks: boolean;
  /** Only the subject of a sentence that reports nothing. */
  readonly isGuess?: true;
}

/** Whose turn it was, as far back as a quote without a cue may need it. */
export class Turns {
  readonly #blocks: readonly Block[];
  readonly #interviewee: ResolvedSpeaker | undefined;
  #last: Turn | undefined;
  #quoted: Turn | undefined;
  #other: Turn | undefined;

  /** `interviewee` is who answers where the story is questions and answers. */
  constructor(blocks: readonly Block[], interviewee: ResolvedSpeaker | undefined) {
    this.#blocks = blocks;
    this.#interviewee = interviewee;
  }

  note(turn: Turn): void {
    this.#last = turn;
    if (!turn.hadQuote) return;
    if (this.#quoted?.speaker.entity.key !== turn.speaker.entity.key) this.#other = this.#quoted;
    this.#quoted = turn;
  }

  /** Whoever had the word in the sentence right before, or in the paragraph before where that ended in it. */
  justBefore(frame: Frame, index: number): ResolvedSpeaker | undefined {
    const last = this.#last;
    if (last === undefined || !last.hadQuote || last.asks || last.speaker.entity.isUnknown) return undefined;
    return index - last.frame === 1 && frame.block - last.block <= 1 ? last.speaker : undefined;
  }

  /** The speaker of a frame that is nothing but quotes, and how surely, in [0, 1]; undefined where nobody is likely. */
  speakerOf(frame: Frame, index: number): { speaker: ResolvedSpeaker; score: number } | undefined {
    const isAnswer = this.#followsQuestion(frame);
    if (isAnswer && this.#interviewee !== undefined) return { speaker: this.#interviewee, score: 0.7 };
    const last = this.#last;
    if (last === undefined) return undefined;
    // “Who pays?” asked Roe. ¶ “You do.”: not Roe again.
    if (last.hadQuote && last.asks && last.block < frame.block) {
      const isNear = this.#other !== undefined && frame.block - this.#other.block <= 3;
      return isNear && this.#other !== undefined ? { speaker: this.#other.speaker, score: 0.5 } : undefined;
    }
    // A set-off passage may be a rule, a verse or a link: it takes more than a subject before it.
    const isSetOff = frame.tokens.some(({ run }) => run?.isBlockQuotation);
    if (isSetOff && last.isGuess && !/[:：]\s*$/u.test((this.#blocks[frame.block - 1]?.text ?? '').slice(-3)))
      return undefined;
    const turn = isAnswer ? (this.#quoted ?? last) : last;
    const reach = nearness(turn, frame, index);
    // In an interview the answers are one person's, however long the questions between.
    const isOwnAnswer = isAnswer && turn.speaker.entity.isPerson && frame.block - turn.block <= 4;
    return { speaker: turn.speaker, score: (isOwnAnswer ? Math.max(reach, 0.6) : reach) * Math.max(0.7, turn.score) };
  }

  /** The reporter's paragraph or heading before ends in a question: this is its answer. */
  #followsQuestion(frame: Frame): boolean {
    return frame.isFirst && isReportersQuestion(this.#blocks[frame.block - 1]?.text ?? '');
  }
}

function nearness(turn: Turn, frame: Frame, index: number): number {
  const distance = index - turn.frame;
  if (turn.block === frame.block) return distance === 1 ? 0.95 : distance <= 3 ? 0.75 : 0.5;
  if (frame.block - turn.block !== 1) return 0;
  return distance === 1 ? 0.7 : distance <= 3 ? 0.6 : 0.4;
}

const isReportersQuestion = (text: string): boolean => /\?$/u.test(text.slice(-2));
const INTERVIEW = 3;

/** In a story of questions and quoted answers, the index of the person it is about; undefined elsewhere. */
export function findInterviewee(blocks: readonly Block[], names: readonly FoundName[]): number | undefined {
  const answers = blocks.filter(
    ({ text }, index) => /^["“«‘„]/u.test(text) && isReportersQuestion(blocks[index - 1]?.text ?? ''),
  );
  if (answers.length < INTERVIEW) return undefined;
  let best: number | undefined;
  names.forEach((name, index) => {
    if (name.kind !== 'person') return;
    if (best === undefined || name.salience > (names[best]?.salience ?? 0)) best = index;
  });
  return best;
}
