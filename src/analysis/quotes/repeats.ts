import type { Block } from '../../article/article.ts';
import { CHARACTER, eachRun } from '../text/characters.ts';
import type { QuoteRun } from './quote-spans.ts';

const LEAST_WORDS = 4;

// A phrase that comes more often than this is a refrain, and its first places will do.
const MOST_PLACES = 8;

// Every block is asked for every candidate; with more of them that is dearer than cutting it into words.
const FEW_CANDIDATES = 16;

interface Place {
  readonly block: number;
  readonly at: number;
}

/**
 * The runs of every block without pull quotes: a block that is nothing but quoted words or a block quotation, when the words stand in
 * another block as well, as part of its text, or alone but earlier. Linear in the text.
 */
export function withoutPullQuotes(
  blocks: readonly Block[],
  runs: readonly (readonly QuoteRun[])[],
): readonly (readonly QuoteRun[])[] {
  const candidates = new Map<number, readonly string[]>();
  runs.forEach((list, index) => {
    const [run] = list;
    const block = blocks[index];
    if (run === undefined || block === undefined || list.length > 1 || !run.isClosed || run.continues) return;
    const isAlone = run.outerStart <= 1 && run.outerEnd >= block.text.length - 1;
    const words = isAlone || block.kind === 'quotation' ? wordsOf(block.text.slice(run.start, run.end)) : [];
    if (words.length >= LEAST_WORDS) candidates.set(index, words);
  });
  if (candidates.size === 0) return runs;
  // Where little is looked for, few blocks hold it, and the rest need not be cut into words.
  const telling = candidates.size > FEW_CANDIDATES ? undefined : [...candidates.values()].map(longestOfBeginning);
  const texts = blocks.map(({ kind, text }) => {
    if (kind === 'heading' || kind === 'caption') return [];
    const lower = text.toLowerCase();
    return telling?.some((word) => lower.includes(word)) === false ? [] : wordsOf(lower);
  });
  const places = findPlaces(texts, new Set([...candidates.values()].map((words) => keyAt(words, 0))));
  return runs.map((list, index) => {
    const words = candidates.get(index);
    if (words === undefined) return list;
    const isRepeat = places.get(keyAt(words, 0))?.some(({ block, at }) => {
      const text = texts[block] ?? [];
      const isMore = block < index || text.length > words.length + 1;
      return block !== index && isMore && words.every((word, offset) => text[at + offset] === word);
    });
    return isRepeat ? [] : list;
  });
}

/** Where the wanted beginnings stand. */
function findPlaces(
  texts: readonly (readonly string[])[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  texts.forEach((words, block) => {
    for (let at = 0; at + LEAST_WORDS <= words.length; at += 1) {
      const key = keyAt(words, at);
      if (!wanted.has(key)) continue;
      const list = places.get(key) ?? [];
      if (list.length < MOST_PLACES) list.push({ block, at });
      places.set(key, list);
    }
  });
  return places;
}

const keyAt = (words: readonly string[], at: number): string => words.slice(at, at + LEAST_WORDS).join(' ');

/** The longest of the words by which a place is found. */
function longestOfBeginning(words: readonly string[]): string {
  return words.slice(0, LEAST_WORDS).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

const WORDS = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  eachRun(text.toLowerCase(), CHARACTER.letter | CHARACTER.number, WORDS, (word) => words.push(word));
  return words;
}
