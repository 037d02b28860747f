import type { Block, Span } from '../../article/article.ts';

/** The label that opens a line of an interview or transcript ("ROE: Seldom."), as it stands in the text. */
export interface Label {
  readonly span: Span;
  /** In lower case, without titles. */
  readonly key: string;
}

/** Who a label stands for, by an index of the caller's, and whether that is a person. */
export interface Labelled {
  readonly index: number;
  readonly isPerson: boolean;
}

/** A line of an interview or transcript. */
export interface LabelledLine {
  readonly label: Label;
  /** What is said, without the quotation marks round the whole. */
  readonly words: Span;
  readonly isQuestion: boolean;
  readonly who: Labelled | undefined;
  /** Tells the speakers apart: of who they are where that is known, else of the label. */
  readonly key: string;
}

const LABEL =
  /^["“«„‘']?\s*(\p{Lu}[\p{L}\p{M}\d.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|der|la|le|el|al|bin)){0,4})(?: \([^()]{1,40}\))?\s?:["”»]?\s+(?=\S)/u;
const QUESTION_LABEL = /^(?:q|question|frage|pregunta)\d{0,2}\.?$/u;
const ANSWER_LABEL = /^(?:a|answer|antwort|respuesta|réponse)\d{0,2}\.?$/u;
const QUESTION_OR_ANSWER = /^(Q|A)\. +(?=["“‘\p{Lu}])/u;
const TITLES =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord|sen|senator|rep|gov|governor|president|secretary|judge|justice|gen|rev|the)\.? )+/u;
const OUTER_MARKS = /^["“«„‘'\s]+|["”»’'\s]+$/gu;

const LEAST_LINES = 3;

/** Is it "Q" or "Question"? */
export const isQuestionLabel = (key: string): boolean => QUESTION_LABEL.test(key);

/** Is it "A" or "Answer"? */
export const isAnswerLabel = (key: string): boolean => ANSWER_LABEL.test(key);

/**
 * The lines of an interview or transcript laid out as "NAME: words" or "Q:" and "A:"; none unless the layout is beyond doubt: three
 * lines, two labels, one of which returns, and a label that is a person of the story (or Q and A).
 */
export function readLabelledLines(
  blocks: readonly Block[],
  whoIs: (label: Label) => Labelled | undefined,
): readonly LabelledLine[] {
  const found = blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [];
    return readLine(block.text, index, whoIs) ?? [];
  });
  const byKey = new Map<string, LabelledLine[]>();
  for (const line of found) {
    const list = byKey.get(line.key);
    if (list === undefined) byKey.set(line.key, [line]);
    else list.push(line);
  }
  // A word with a colon that comes once is a heading, unless it is someone's name.
  for (const [key, lines] of byKey) if (lines.length < 2 && lines[0]?.who?.isPerson !== true) byKey.delete(key);
  const lines = found.filter(({ key }) => byKey.has(key));
  const isClear =
    lines.length >= LEAST_LINES &&
    byKey.size >= 2 &&
    lines.some(({ who, key }) => who?.isPerson || isAnswerLabel(key)) &&
    [...byKey.values()].some((list) => list.length > 1);
  return isClear ? lines : [];
}

function readLine(
  text: string,
  block: number,
  whoIs: (label: Label) => Labelled | undefined,
): LabelledLine | undefined {
  const match = LABEL.exec(text) ?? QUESTION_OR_ANSWER.exec(text);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const start = text.indexOf(written);
  const label = {
    span: { block, start, end: start + written.length },
    key: written.toLowerCase().replace(TITLES, ''),
  };
  const whole = text.slice(match[0].length);
  const words = whole.replace(OUTER_MARKS, '');
  // “Yes,” she adds, “but not now”: the reporter's sentence, not a line of the transcript.
  const isWhole = !/^["“«„]/u.test(whole) || !/["“”«»„]/u.test(words);
  if (!isWhole || !/\p{L}/u.test(words)) return undefined;
  const from = match[0].length + whole.indexOf(words);
  const who = whoIs(label);
  const isCapitals = !/\p{Ll}/u.test(written);
  if (who === undefined && !isCapitals && written.split(' ').length > 3) return undefined;
  return {
    label,
    words: { block, start: from, end: from + words.length },
    isQuestion: /\?\s*$/u.test(words),
    who,
    key: who === undefined ? label.key : `#${who.index}`,
  };
}

/** The index of the one person whose surname, whole name or initials a label's key is; undefined entries are nobody. */
export function personCalled(key: string, people: readonly (readonly string[] | undefined)[]): number | undefined {
  let only: number | undefined;
  for (const [index, forms] of people.entries()) {
    if (forms?.some((form) => isCalled(form.toLowerCase(), key)) !== true) continue;
    if (only !== undefined) return undefined;
    only = index;
  }
  return only;
}

const isCalled = (form: string, key: string): boolean =>
  form === key || form.endsWith(` ${key}`) || initials(form) === key;

const initials = (form: string): string => (form.match(/(?<=^|[\s-])\p{L}/gu) ?? ['?']).join('');
