import type { Block, Span } from '../../article/article.ts';
import { readDashSpeech } from './dash-speech.ts';
import { readCredit, withoutLinks } from './quote-credits.ts';
import { type QuoteMark, readDoubleMarks, readSingleMarks } from './quote-marks.ts';

/** What one paragraph of an interview or a transcript has someone say: the words after "ROE:" or "A:". */
export interface SpokenLine {
  /** The words said, without label and without marks round the whole. */
  readonly words: Span;
  readonly label: Span;
  /** Index of the name that speaks, if the story tells. */
  readonly name?: number;
  /** The label says no more than "A": shown under a name or under none. */
  readonly isBareLabel: boolean;
  /** The one who asks. */
  readonly asks: boolean;
}

/** A stretch between one pair of main quotation marks within a block; [start, end) are the words without the marks. */
export interface QuoteRun {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The stretch with its marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False where the paragraph ends before the mark closes and the next one re-opens it. */
  readonly isClosed: boolean;
  /** The run goes on with the unclosed one that ends the paragraph before. */
  readonly continues: boolean;
  /** A block quotation, which needs no marks. */
  readonly isBlockQuotation: boolean;
  /** The stop or comma that the words end in, "" for none. */
  readonly stop: string;
  /** The line of an interview that the words are, or are part of. */
  readonly line?: SpokenLine;
  /** The name in the line of credit under a block quotation or a post. */
  readonly credit?: Span;
  /** The line in which somebody retells what was said. */
  readonly within?: SpokenLine;
}

interface Pair {
  readonly open: number;
  /** UTF-16 units of the opening mark. */
  readonly width: number;
  readonly closeWidth: number;
  /** Offset of the closing mark, or of the end of the text. */
  readonly close: number;
  readonly isClosed: boolean;
}

type Marks = readonly QuoteMark[];

/**
 * The quoted runs of every block, by the marks the article itself uses as its main ones (double and guillemets, or single);
 * marks nested inside are part of the words; in languages that print speech behind dashes, those as well. Headings and captions have none.
 * Linear in the text.
 */
export function findQuoteRuns(blocks: readonly Block[], language?: string): readonly (readonly QuoteRun[])[] {
  const doubles = blocks.map((block) => pairMarks(block.text, readDoubleMarks(block.text), closesDouble));
  const singles = blocks.map((block) => pairMarks(block.text, readSingleMarks(block.text), closesSingle));
  const pairs = countOutside(singles, doubles) > countOutside(doubles, singles) ? singles : doubles;
  const runs: QuoteRun[][] = blocks.map(() => []);
  let isOpen = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || block.kind === 'caption') return;
    const dashed = readDashSpeech(block.text, language);
    if (dashed.length > 0) {
      isOpen = false;
      runs[index] = dashed.flatMap(({ start, end }) => dashedRun(block.text, index, start, end) ?? []);
      return;
    }
    const found = pairs[index] ?? [];
    const next = nextParagraph(blocks, index);
    const reopened = next !== undefined && opensWithMark(blocks[next]?.text ?? '', pairs[next] ?? []);
    const out = runs[index] ?? [];
    let stillOpen = false;
    for (const pair of found) {
      const continues = isOpen && isAtStart(block.text, pair.open);
      if (!pair.isClosed && !reopened && !continues) continue;
      stillOpen = !pair.isClosed && reopened;
      const run = toRun(block.text, index, pair, continues);
      if (run !== undefined) out.push(run);
    }
    isOpen = stillOpen;
    if (block.kind === 'quotation' && out.length === 0) {
      const run = blockQuotation(block.text, index);
      if (run !== undefined) out.push(run);
    }
  });
  return withCredits(blocks, runs);
}

/** A credit in a block of its own is that of the block quotations right before it. */
function withCredits(blocks: readonly Block[], runs: QuoteRun[][]): readonly (readonly QuoteRun[])[] {
  let credit: Span | undefined;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const { kind, text } = blocks[index] ?? { kind: 'paragraph', text: '' };
    if (kind !== 'quotation') {
      credit = undefined;
      continue;
    }
    const found = readCredit(text);
    if (found !== undefined) credit = { block: index, start: found.nameStart, end: found.nameEnd };
    if (credit === undefined) continue;
    const own = credit;
    runs[index] = (runs[index] ?? []).map((run) => (run.isBlockQuotation ? { ...run, credit: own } : run));
  }
  return runs;
}

function pairMarks(text: string, marks: Marks, closes: (open: QuoteMark, mark: QuoteMark) => boolean): readonly Pair[] {
  const strongBefore = strongCloserFollows(marks);
  const pairs: Pair[] = [];
  let open: QuoteMark | undefined;
  let depth = 0;
  marks.forEach((mark, index) => {
    if (open === undefined) {
      if (mark.canOpen) open = mark;
      return;
    }
    if (closes(open, mark) && !(mark.isWeak && strongBefore[index])) {
      if (depth > 0) {
        depth -= 1;
        return;
      }
      pairs.push({ open: open.at, width: open.width, close: mark.at, closeWidth: mark.width, isClosed: true });
      open = undefined;
      return;
    }
    // 「…『…』…」: the inner marks are part of the words.
    if (!mark.canOpen || (open.char === '「' && mark.char === '『')) return;
    const [first, second] = [marks[index + 1], marks[index + 2]];
    const isNested = first !== undefined && second !== undefined && isOnlyCloser(first) && isOnlyCloser(second);
    if (isNested) depth += 1;
    else {
      open = mark;
      depth = 0;
    }
  });
  if (open !== undefined)
    pairs.push({ open: open.at, width: open.width, close: text.length, closeWidth: 0, isClosed: false });
  return pairs;
}

/** For each mark: does a closing mark beyond doubt come later, with no opening one between? */
function strongCloserFollows(marks: Marks): readonly boolean[] {
  const follows = new Array<boolean>(marks.length).fill(false);
  let strong = false;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    follows[index] = strong;
    const mark = marks[index];
    if (mark === undefined || mark.isWeak) continue;
    strong = !mark.canOpen && mark.canClose;
  }
  return follows;
}

const isOnlyCloser = (mark: QuoteMark): boolean => mark.canClose && !mark.canOpen;

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"〞',
  '‟': '”“"〞',
  '”': '”"',
  '„': '“”"‟',
  '«': '»',
  // Swedish and Finnish print »…» with one mark at both ends.
  '»': '«»',
  '"': '"”“',
  '〝': '〞”"',
  '「': '」',
  '『': '』',
};

function closesDouble(open: QuoteMark, mark: QuoteMark): boolean {
  return mark.canClose && (CLOSERS[open.char] ?? '').includes(mark.char);
}

function closesSingle(open: QuoteMark, mark: QuoteMark): boolean {
  if (!mark.canClose) return false;
  return open.char === "'" ? mark.char !== '‘' : mark.char === '’' || mark.char === "'";
}

/** How many pairs of one style stand outside those of the other. */
function countOutside(inner: readonly (readonly Pair[])[], outer: readonly (readonly Pair[])[]): number {
  let count = 0;
  inner.forEach((pairs, block) => {
    const around = (outer[block] ?? []).filter((pair) => pair.isClosed);
    let at = 0;
    for (const pair of pairs) {
      if (!pair.isClosed) continue;
      while (at < around.length && (around[at]?.close ?? 0) < pair.open) at += 1;
      const enclosing = around[at];
      if (enclosing === undefined || enclosing.open > pair.open) count += 1;
    }
  });
  return count;
}

function nextParagraph(blocks: readonly Block[], index: number): number | undefined {
  // Two blocks ahead is enough: a caption may stand between two paragraphs of one utterance, hardly more.
  for (let next = index + 1; next <= index + 2 && next < blocks.length; next += 1) {
    if (blocks[next]?.kind !== 'caption') return next;
  }
  return undefined;
}

const isAtStart = (text: string, at: number): boolean => text.slice(0, Math.min(at, 40)).trim() === '' && at < 40;

function opensWithMark(text: string, pairs: readonly Pair[]): boolean {
  const first = pairs[0];
  return first !== undefined && isAtStart(text, first.open);
}

function toRun(text: string, block: number, pair: Pair, continues: boolean): QuoteRun | undefined {
  const [start, end] = trimmed(text, pair.open + pair.width, pair.close);
  if (!hasWord(text, start, end)) return undefined;
  const outerEnd = pair.isClosed ? pair.close + pair.closeWidth : text.length;
  const { open: outerStart, isClosed } = pair;
  const stop = finalStop(text, start, end);
  return { block, start, end, outerStart, outerEnd, isClosed, continues, isBlockQuotation: false, stop };
}

function dashedRun(text: string, block: number, from: number, to: number): QuoteRun | undefined {
  const [start, end] = trimmed(text, from, to);
  if (!hasWord(text, start, end)) return undefined;
  return unmarkedRun(block, start, end, finalStop(text, start, end));
}

function blockQuotation(text: string, block: number): QuoteRun | undefined {
  // A line of credit after a dash is not among the words said.
  const limit = withoutLinks(text, readCredit(text)?.start ?? text.length);
  const [start, end] = trimmed(text, 0, limit);
  if (!hasWord(text, start, end)) return undefined;
  return { ...unmarkedRun(block, start, end, finalStop(text, start, end)), isBlockQuotation: true };
}

/** A whole run whose words stand without quotation marks round them. */
export function unmarkedRun(block: number, start: number, end: number, stop: string): QuoteRun {
  return {
    block,
    start,
    end,
    outerStart: start,
    outerEnd: end,
    isClosed: true,
    continues: false,
    isBlockQuotation: false,
    stop,
  };
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}

function finalStop(text: string, start: number, end: number): string {
  const tail = text.slice(Math.max(start, end - 4), end).replace(/[\s"'’”)\]»」』]+$/u, '');
  const stop = /[.!?…,;:。！？，；：]$/u.exec(tail)?.[0] ?? '';
  return WIDE_STOPS[stop] ?? stop;
}

const WIDE_STOPS: Readonly<Record<string, string>> = {
  '。': '.',
  '！': '!',
  '？': '?',
  '，': ',',
  '；': ';',
  '：': ':',
};

const hasWord = (text: string, start: number, end: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));
