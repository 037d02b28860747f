import type { Block } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import {
  isAnswerLabel,
  isQuestionLabel,
  type LabelledLine,
  personCalled,
  readLabelledLines,
} from '../text/transcript-labels.ts';
import { CUE_FORMS } from './cue-lexicon.ts';
import type { NameMention } from './frame.ts';
import { type QuoteRun, type SpokenLine, unmarkedRun } from './quote-spans.ts';

/** The lines of an interview or transcript with who says them; none unless the layout is beyond doubt. */
export function readTranscript(
  blocks: readonly Block[],
  names: readonly FoundName[],
  mentions: readonly (readonly NameMention[])[],
): readonly SpokenLine[] {
  const people = names.map((name) => (name.kind === 'person' ? [name.name, ...name.aliases] : undefined));
  const lines = readLabelledLines(blocks, ({ span, key }) => {
    const exact = (mentions[span.block] ?? []).find(({ start, end }) => start >= span.start && end === span.end)?.name;
    const index = exact ?? personCalled(key, people);
    return index === undefined ? undefined : { index, isPerson: people[index] !== undefined };
  });
  const interviewee = onlyProtagonist(names);
  const asking = keysThatAsk(lines);
  return lines.map(({ key, label, words, who }): SpokenLine => {
    const isAnswer = isAnswerLabel(key);
    const name = isAnswer ? interviewee : who?.index;
    const isBareLabel = isAnswer || isQuestionLabel(key);
    const asks = isQuestionLabel(key) || asking.has(key);
    return { words, label: label.span, asks, isBareLabel, ...(name === undefined ? {} : { name }) };
  });
}

/** Those whose lines are questions for the most part. */
function keysThatAsk(lines: readonly LabelledLine[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { key, isQuestion } of lines) balance.set(key, (balance.get(key) ?? 0) + (isQuestion ? 1 : -1));
  return new Set([...balance].flatMap(([key, sum]) => (sum > 0 ? [key] : [])));
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
  const stop = /[.!?…,;:]$/u.exec(words)?.[0] ?? '';
  list.push({ ...unmarkedRun(line.words.block, start, end, stop), line });
}
