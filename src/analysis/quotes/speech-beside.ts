import type { Block } from '../../article/article.ts';
import { readArabicSpeech } from './arabic-speech.ts';
import { readChineseSpeech } from './chinese-speech.ts';
import { readHindiSpeech } from './hindi-speech.ts';
import { readJapaneseSpeech } from './japanese-speech.ts';
import { readKoreanSpeech } from './korean-speech.ts';
import type { QuoteRun } from './quote-spans.ts';

/** What stands round a quote: its sentence up to the mark, and the text behind it. Other quotes are runs of U+FFFC in both. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The stop that the quoted words end in, "" for none. */
  readonly stop: string;
}

/** A stretch of one side of the surroundings, in UTF-16 units of that side. */
export interface Stretch {
  readonly side: 'before' | 'after';
  readonly start: number;
  readonly end: number;
}

/** A cue beside a quote with who speaks: words, `same` for whoever spoke just before, nothing where no one can be told. */
export interface SpeechBeside {
  readonly cue: Stretch;
  readonly speaker?: Stretch | 'same';
  /** The words are a part of what the cue reports, further on in its sentence. */
  readonly isReported?: true;
}

/** Reads who says a quote from the words beside it; undefined where no cue stands there. */
export type SpeechReader = (around: Surroundings) => SpeechBeside | undefined;

// Languages in which neither capitals nor, in some, spaces tell a name: what is read is the words right beside a quote.
const READERS: Readonly<Record<string, SpeechReader>> = {
  ar: readArabicSpeech,
  hi: readHindiSpeech,
  ja: readJapaneseSpeech,
  ko: readKoreanSpeech,
  zh: readChineseSpeech,
};

// No sentence of the press that tells who speaks is longer; what is read of each quote's surroundings is bounded by it.
const REACH = 240;
const SENTENCE_END = /[。！？!?؟।\n]|\.(?=\s)/gu;
const QUOTED = '\uFFFC';

/** The same with offsets of the block, made once for a block and asked for each of its quotes. */
export interface BlockSpeech {
  readonly cue: { readonly start: number; readonly end: number };
  readonly speaker?: { readonly start: number; readonly end: number } | 'same';
  readonly isReported: boolean;
}

/** Whether speakers are read in this language from the words beside a quote alone. */
export const hasSpeechReader = (language: string | undefined): boolean => READERS[language ?? ''] !== undefined;

/** Reads who says each quoted run, by the words beside it; linear in the text. */
export function speechReader(
  blocks: readonly Block[],
  runs: readonly QuoteRun[],
  language: string,
): (run: QuoteRun) => BlockSpeech | undefined {
  const read = READERS[language];
  const masked = new Map<number, string>();
  const byBlock = new Map<number, QuoteRun[]>();
  for (const run of runs) {
    const own = byBlock.get(run.block);
    if (own === undefined) byBlock.set(run.block, [run]);
    else own.push(run);
  }
  const textOf = (block: number): string => {
    const known = masked.get(block) ?? mask(blocks[block]?.text ?? '', byBlock.get(block) ?? []);
    masked.set(block, known);
    return known;
  };
  return (run) => {
    const text = textOf(run.block);
    const from = sentenceStart(text, run.outerStart);
    const around = {
      before: text.slice(from, run.outerStart),
      after: text.slice(run.outerEnd, run.outerEnd + REACH),
      stop: run.stop,
    };
    const found = read?.(around);
    if (found === undefined) return undefined;
    const place = ({ side, start, end }: Stretch): { start: number; end: number } => {
      const base = side === 'before' ? from : run.outerEnd;
      return { start: base + start, end: base + end };
    };
    const { cue, speaker } = found;
    const base = { cue: place(cue), isReported: found.isReported ?? false };
    if (speaker === undefined) return base;
    return { ...base, speaker: speaker === 'same' ? 'same' : place(speaker) };
  };
}

function mask(text: string, runs: readonly QuoteRun[]): string {
  let out = '';
  for (const { outerStart, outerEnd } of runs)
    out += text.slice(out.length, outerStart) + QUOTED.repeat(Math.max(0, outerEnd - Math.max(out.length, outerStart)));
  return out + text.slice(out.length);
}

function sentenceStart(text: string, until: number): number {
  const from = Math.max(0, until - REACH);
  let start = from;
  for (const match of text.slice(from, until).matchAll(SENTENCE_END)) start = from + match.index + match[0].length;
  while (start < until && /\s/u.test(text[start] ?? '')) start += 1;
  return start;
}
