import type { Block, Span } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import { CUE_FORMS } from './cue-lexicon.ts';
import type { NameMention } from './frame.ts';
import type { QuoteRun, SpokenLine } from './quote-spans.ts';

interface Labelled {
  readonly block: number;
  readonly key: string;
  readonly label: Span;
  readonly words: Span;
  readonly isQuestion: boolean;
  readonly name: number | undefined;
  readonly isPerson: boolean;
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

/**
 * The lines of an interview or transcript laid out as "NAME: words" or "Q:" and "A:"; none unless the layout is beyond doubt: three
 * lines, two labels, one of which returns, and a label that is a person of the story (or Q and A).
 */
export function readTranscript(
  blocks: readonly Block[],
  names: readonly FoundName[],
  mentions: readonly (readonly NameMention[])[],
): readonly SpokenLine[] {
  const found = blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [];
    return readLabel(block.text, index, names, mentions[index] ?? []) ?? [];
  });
  const byLabel = new Map<string, Labelled[]>();
  for (const line of found) byLabel.set(line.key, [...(byLabel.get(line.key) ?? []), line]);
  // A word with a colon that comes once is a heading, unless it is someone's name.
  for (const [key, lines] of byLabel) if (lines.length < 2 && lines[0]?.isPerson !== true) byLabel.delete(key);
  const lines = found.filter(({ key }) => byLabel.has(key));
  const isClear =
    lines.length >= LEAST_LINES &&
    byLabel.size >= 2 &&
    lines.some(({ isPerson, key }) => isPerson || ANSWER_LABEL.test(key)) &&
    [...byLabel.values()].some((list) => list.length > 1);
  if (!isClear) return [];
  const asking = new Set([...byLabel].flatMap(([key, list]) => (asksMostly(list) ? [key] : [])));
  const interviewee = onlyProtagonist(names);
  return lines.map(({ key, label, words, name }): SpokenLine => {
    const isAnswer = ANSWER_LABEL.test(key);
    const who = isAnswer ? interviewee : name;
    const asks = QUESTION_LABEL.test(key) || asking.has(key);
    const isBareLabel = isAnswer || QUESTION_LABEL.test(key);
    return { words, label, asks, isBareLabel, ...(who === undefined ? {} : { name: who }) };
  });
}

function readLabel(
  text: string,
  block: number,
  names: readonly FoundName[],
  mentions: readonly NameMention[],
): Labelled | undefined {
  const match = LABEL.exec(text) ?? QUESTION_OR_ANSWER.exec(text);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const start = text.indexOf(written);
  const label = { block, start, end: start + written.length };
  const whole = text.slice(match[0].length);
  const words = whole.replace(OUTER_MARKS, '');
  // “Yes,” she adds, “but not now”: the reporter's sentence, not a line of the transcript.
  const isWhole = !/^["“«„]/u.test(whole) || !/["“”«»„]/u.test(words);
  if (!isWhole || !/\p{L}/u.test(words)) return undefined;
  const from = match[0].length + whole.indexOf(words);
  const key = written.toLowerCase().replace(TITLES, '');
  const mentioned = mentions.find((mention) => mention.start >= label.start && mention.end === label.end)?.name;
  const name = mentioned ?? personCalled(key, names);
  const isCapitals = !/\p{Ll}/u.test(written);
  if (name === undefined && !isCapitals && written.split(' ').length > 3) return undefined;
  return {
    block,
    key: name === undefined ? key : `#${name}`,
    label,
    words: { block, start: from, end: from + words.length },
    isQuestion: /\?\s*$/u.test(words),
    name,
    isPerson: name !== undefined && names[name]?.kind === 'person',
  };
}

/** The one person whose surname or whole name the label is. */
function personCalled(key: string, names: readonly FoundName[]): number | undefined {
  const fits = names.flatMap((name, index) => {
    if (name.kind !== 'person') return [];
    const forms = [name.name, ...name.aliases].map((form) => form.toLowerCase());
    return forms.some((form) => form === key || form.endsWith(` ${key}`) || initials(form) === key) ? [index] : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
}

const initials = (form: string): string => (form.match(/(?<=^|[\s-])\p{L}/gu) ?? ['?']).join('');

function asksMostly(lines: readonly Labelled[]): boolean {
  return lines.filter(({ isQuestion }) => isQuestion).length * 2 > lines.length;
}

/** The person whom the story is about, where there is but one. */
function onlyProtagonist(names: readonly FoundName[]): number | undefined {
  const people = names.filter(({ kind }) => kind === 'person').sort((a, b) => b.salience - a.salience);
  const [best, second] = people;
  if (best === undefined || best.salience < 1.4 * (second?.salience ?? 0)) return undefined;
  return names.indexOf(best);
}

/**
 * The runs with every spoken line as a run of its own, whole but for the sentences in which the speaker quotes somebody else: those
 * stay quotes by themselves. Other marks inside a line are part of its words; the lines of "Q" are no runs.
 */
export function withSpokenLines(
  blocks: readonly Block[],
  runs: readonly (readonly QuoteRun[])[],
  lines: readonly SpokenLine[],
  starts: readonly ReadonlySet<number>[],
): readonly (readonly QuoteRun[])[] {
  if (lines.length === 0) return runs;
  const out = [...runs];
  for (const line of lines) {
    const { block, start, end } = line.words;
    const text = blocks[block]?.text ?? '';
    if (line.isBareLabel && line.asks) continue;
    const retold = (runs[block] ?? []).filter(
      (run) => run.outerStart > start && run.outerEnd <= end && isRetold(text, run),
    );
    const bounds = [...(starts[block] ?? [])].filter((at) => at > start && at < end).sort((a, b) => a - b);
    const list: QuoteRun[] = retold.map((run) => ({ ...run, within: line }));
    let from = start;
    for (const run of retold) {
      pushWords(list, text, line, from, Math.max(from, bounds.findLast((at) => at <= run.outerStart) ?? start));
      from = bounds.find((at) => at >= run.outerEnd) ?? end;
    }
    pushWords(list, text, line, from, end);
    out[block] = list.sort((a, b) => a.start - b.start);
  }
  return out;
}

/** "Then he said, “…”": a whole utterance beside a cue. */
function isRetold(text: string, run: QuoteRun): boolean {
  if (!run.isClosed || text.slice(run.start, run.end).split(' ').length < 3 || !/[.,!?]/u.test(run.stop)) return false;
  const before = /[^.!?"“”]*[,:]\s*$/u.exec(text.slice(Math.max(0, run.outerStart - 30), run.outerStart))?.[0] ?? '';
  const after = /^,?\s*(?:\p{L}+ )?(\p{L}+)/u.exec(text.slice(run.outerEnd, run.outerEnd + 24))?.[1] ?? '';
  return [...before.split(/[\s,:]+/u), after].some((word) => CUE_FORMS.get(word.toLowerCase())?.cueClass === 'say');
}

function pushWords(list: QuoteRun[], text: string, line: SpokenLine, from: number, to: number): void {
  const words = text.slice(from, to).trim();
  if (!/\p{L}/u.test(words)) return;
  const start = text.indexOf(words, from);
  const end = start + words.length;
  list.push({
    block: line.words.block,
    start,
    end,
    outerStart: start,
    outerEnd: end,
    isClosed: true,
    continues: false,
    isBlockQuotation: false,
    stop: /[.!?…,;:]$/u.exec(words)?.[0] ?? '',
    line,
  });
}
