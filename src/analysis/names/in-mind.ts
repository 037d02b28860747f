import type { Span } from '../../article/article.ts';
import type { FoundName } from './found-name.ts';

/** How a name was last met: where, and what part it had in its sentence. */
export interface Meeting {
  readonly mention: Span;
  /** Counts the reporter's sentences of the story. */
  readonly sentence: number;
  readonly block: number;
  /** Counts all meetings of the story. */
  readonly order: number;
  readonly isSubject: boolean;
  readonly isPossessive: boolean;
  readonly isQuoted: boolean;
  readonly isPronoun: boolean;
}

/** A name in mind: how it was last met, and how much the story has dwelt on it lately (1 a mention, fading by the sentence). */
export interface InMind {
  readonly name: FoundName;
  readonly meeting: Meeting;
  readonly level: number;
}

// A name of long ago comes back by name. The bound also keeps the work linear.
const MOST = 12;
const FADES = 0.8;

/** The names of a story that a reader has in mind, of one kind; the last met come first. */
export class NamesInMind {
  #names: InMind[] = [];

  /** The reader meets a name, or a pronoun that stands for it. */
  meet(name: FoundName, meeting: Meeting): void {
    const known = this.#names.find((one) => one.name === name);
    const level = known === undefined ? 0 : levelAt(known, meeting.sentence);
    this.#names = [
      { name, meeting, level: level + 1 },
      ...this.#names.filter((one) => one !== known).slice(0, MOST - 1),
    ];
  }

  /** Those in mind now, the last met first, for `inMindAt`; what is met later leaves the list as it is. */
  get now(): readonly InMind[] {
    return this.#names;
  }

  /** Those in mind at a sentence, the last met first; levels are those of that sentence. */
  at(sentence: number): readonly InMind[] {
    return inMindAt(this.#names, sentence);
  }
}

/** Names as they are in mind at a sentence: what was said of them has faded since. */
export function inMindAt(names: readonly InMind[], sentence: number): readonly InMind[] {
  return names.map((one) => ({ name: one.name, meeting: one.meeting, level: levelAt(one, sentence) }));
}

function levelAt({ level, meeting }: InMind, sentence: number): number {
  return level * FADES ** (sentence - meeting.sentence);
}
