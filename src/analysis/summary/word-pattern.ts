import { WordGlance } from '../text/word-glance.ts';

/** Words and phrases to look for in lower-case text. */
export interface WordPattern {
  test(lower: string): boolean;
}

const MOST_PATTERNS = 31;
const WORD_CHARACTER = /\w/;

/** What the words of a text say of each pattern, by its bit: that it matches, or that it may. */
interface Sight {
  certain: number;
  possible: number;
}

// Each word under the bits of the patterns that it matches by itself, and of those that it may begin a match of.
const sights = new Map<string, Sight>();
let patterns = 0;
const glance = new WordGlance();

/**
 * Does what `\b(?:alternatives)\b` does, for lower-case text and alternatives that begin with a letter. Each text is read into words
 * once for all patterns together, and a phrase is looked for only where its first word stands. At most 31 patterns.
 */
export function wordPattern(alternatives: string): WordPattern {
  if (patterns === MOST_PATTERNS) throw new Error('word-pattern: too many patterns');
  const bit = 1 << patterns++;
  const phrases: string[] = [];
  for (const alternative of splitAlternatives(alternatives)) {
    const words = firstWords(alternative, '');
    if (words.some(({ isWhole }) => !isWhole)) phrases.push(alternative);
    for (const { word, isWhole } of words) {
      if (word === '') throw new Error(`word-pattern: no first word in ${alternative}`);
      const sight = sights.get(word) ?? { certain: 0, possible: 0 };
      if (isWhole) sight.certain |= bit;
      else sight.possible |= bit;
      sights.set(word, sight);
      glance.take(word);
    }
  }
  const pattern = new RegExp(`\\b(?:${phrases.join('|')})\\b`);
  return {
    test(lower) {
      const { certain, possible } = sightOf(lower);
      return (certain & bit) !== 0 || ((possible & bit) !== 0 && pattern.test(lower));
    },
  };
}

let lastText = '';
let lastSight: Sight = { certain: 0, possible: 0 };

/** Patterns are asked of the same text one after the other. */
function sightOf(lower: string): Sight {
  if (lower === lastText) return lastSight;
  lastText = lower;
  lastSight = { certain: 0, possible: 0 };
  for (let at = 0; at < lower.length; at++) {
    const start = at;
    while (at < lower.length && isWordUnit(lower.charCodeAt(at))) at++;
    if (at === start || !glance.mayBe(lower, start, at)) continue;
    const sight = sights.get(lower.slice(start, at));
    if (sight === undefined) continue;
    lastSight.certain |= sight.certain;
    lastSight.possible |= sight.possible;
  }
  return lastSight;
}

/** Of the kind that `\w` matches and `\b` stands at the end of. */
function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 95 || (unit >= 65 && unit <= 90);
}

/**
 * Does what `pattern` does, which matches some of the alternatives at a text's very start: it is asked only where the text's first word
 * is one of theirs, in whatever case, or is none of plain letters.
 */
export function openingPattern(pattern: RegExp, alternatives: string): Pick<RegExp, 'test'> {
  const words = new Set(splitAlternatives(alternatives).flatMap((one) => firstWords(one, '').map(({ word }) => word)));
  return {
    test(text) {
      let end = 0;
      while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
      const isPlain = end > 0 && !(end < text.length && text.charCodeAt(end) > 127);
      return (!isPlain || words.has(text.slice(0, end).toLowerCase())) && pattern.test(text);
    },
  };
}

/** The words that matches of a pattern begin with; whole where nothing more need follow. Reads the few forms that word lists use. */
function firstWords(pattern: string, before: string): { word: string; isWhole: boolean }[] {
  return splitAlternatives(pattern).flatMap((alternative) => {
    const [first = ''] = alternative;
    if (first === '') return [{ word: before, isWhole: true }];
    if (alternative.startsWith('(?:')) {
      const close = closingBracket(alternative);
      const rest = alternative.slice(close + 1);
      return branches(alternative.slice(3, close), rest).flatMap((branch) => firstWords(branch, before));
    }
    if (first === '[' && alternative[1] !== '^') {
      const close = alternative.indexOf(']');
      return branches([...alternative.slice(1, close)].join('|'), alternative.slice(close + 1)).flatMap((branch) =>
        firstWords(branch, before),
      );
    }
    const isOptional = alternative[1] === '?' && first !== '(';
    const without = isOptional ? firstWords(alternative.slice(2), before) : [];
    if (!WORD_CHARACTER.test(first)) return [{ word: before, isWhole: false }, ...without];
    return [...firstWords(alternative.slice(isOptional ? 2 : 1), before + first), ...without];
  });
}

/** A group's alternatives, each with what follows the group, and that alone where the group may be left out. */
function branches(group: string, rest: string): string[] {
  const isOptional = rest.startsWith('?');
  const after = isOptional ? rest.slice(1) : rest;
  const filled = splitAlternatives(group).map((alternative) => alternative + after);
  return isOptional ? [...filled, after] : filled;
}

/** The alternatives outside all brackets. */
function splitAlternatives(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of pattern) {
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (char === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function closingBracket(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  return pattern.length;
}
