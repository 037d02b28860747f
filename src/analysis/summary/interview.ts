import type { Article, Span } from '../../article/article.ts';
import { splitSentences } from '../text/sentences.ts';

/** An interview, or another story of questions and answers, as its layout tells it. */
export interface Interview {
  /** Blocks that are the interviewer's. */
  readonly questions: ReadonlySet<number>;
  /** For each block of an answer the question: the interviewer's words without a label; of a long turn its last sentence. */
  readonly answers: ReadonlyMap<number, Span>;
  /** Whether people surely talk: questions are put to "you" and most answers are in the first person, or they stand under labels. */
  readonly isTalk: boolean;
}

const QUESTIONS = 3;
const LONGEST_QUESTION = 400;
// A longer one would stand over the answer like a paragraph of its own.
const LONGEST_SHOWN = 160;
// What stands further below the last question is the story's end rather than its answer.
const LONGEST_ANSWER = 8;
const ASKS = /[?？؟]["”’»)\s]*$/u;
// A stop after anything but Q and A is that of "Dr. Hill" or "U.S. troops", which are words of the question.
const LABEL = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?<!\.):|[QA][:.])\s+(?=\S)/u;
const FIRST_PERSON = /(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Oo]ur)(?![\p{L}])/u;

const SECOND_PERSON = /(?<![\p{L}])(?:[Yy]ou|[Yy]ours?|[Yy]ourself)(?![\p{L}])/u;

/**
 * Reads a story of questions and answers: three questions or more that are paragraphs of their own, or sub-headings, with answers below.
 * One rhetorical question makes none. Who asks under a label asks in every paragraph with that label. Below a sub-heading in an
 * explainer, which nobody answers in person, only the first paragraph is the answer.
 */
export function readInterview({ blocks }: Pick<Article, 'blocks'>): Interview | undefined {
  const asked = questionBlocks(blocks);
  const headings = headingQuestions(blocks);
  if (asked.length < QUESTIONS && headings.length < QUESTIONS) return undefined;
  const questions = new Set([
    ...(asked.length < QUESTIONS ? [] : [...asked, ...labelledTurns(blocks, asked)]),
    ...(headings.length < QUESTIONS ? [] : headings),
  ]);
  const answers = new Map<number, Span>();
  let question: Span | undefined;
  let since = 0;
  const longest = asked.length >= QUESTIONS || isPersonal(blocks, headings) ? LONGEST_ANSWER : 1;
  for (const [index, { kind }] of blocks.entries()) {
    if (questions.has(index)) [question, since] = [questionSpan(blocks, index), 0];
    else if (kind === 'heading' || since >= longest) question = undefined;
    else if (kind !== 'caption' && question !== undefined) {
      answers.set(index, question);
      since++;
    }
  }
  // A list or an essay may hold three questions too.
  const isMostly = 2 * (questions.size + answers.size) >= blocks.filter(({ kind }) => kind === 'paragraph').length;
  return { questions, answers, isTalk: isMostly && isTalk(blocks, asked.length < QUESTIONS ? headings : asked) };
}

function questionBlocks(blocks: Article['blocks']): readonly number[] {
  return blocks.flatMap(({ kind, text }, index) => {
    const next = blocks[index + 1];
    const isAnswered = next !== undefined && next.kind !== 'heading' && !ASKS.test(next.text);
    const isTurn = kind !== 'caption' && kind !== 'heading' && text.length <= LONGEST_QUESTION;
    return isTurn && isAnswered && ASKS.test(text) ? [index] : [];
  });
}

function headingQuestions(blocks: Article['blocks']): readonly number[] {
  return blocks.flatMap(({ kind, text }, index) => (kind === 'heading' && ASKS.test(text) ? [index] : []));
}

function isTalk(blocks: Article['blocks'], asked: readonly number[]): boolean {
  const labelled = asked.filter((index) => LABEL.test(blocks[index]?.text ?? ''));
  // A story that asks itself questions says "we", not "you".
  const addressed = asked.filter((index) => SECOND_PERSON.test(blocks[index]?.text ?? ''));
  return labelled.length >= QUESTIONS || (3 * addressed.length >= asked.length && isPersonal(blocks, asked));
}

/** Whether most of the questions stand above answers in the first person. */
function isPersonal(blocks: Article['blocks'], questions: readonly number[]): boolean {
  const personal = questions.filter((index) => {
    const next = blocks[index + 1];
    return next !== undefined && next.kind !== 'heading' && FIRST_PERSON.test(next.text);
  });
  return personal.length * 2 > questions.length;
}

/** The blocks under labels ("MERIDIAN:", "Q:") that open questions at least twice, and questions more often than anything else. */
function labelledTurns(blocks: Article['blocks'], asked: readonly number[]): readonly number[] {
  const labels = blocks.map(({ text }) => LABEL.exec(text)?.[0].trim());
  const all = countEach(labels);
  const asking = countEach(asked.map((index) => labels[index]));
  const askers = new Set(
    [...asking].filter(([label, times]) => times >= 2 && 2 * times > (all.get(label) ?? 0)).map(([label]) => label),
  );
  return blocks.flatMap(({ text, kind }, index) =>
    kind !== 'heading' && text.length <= LONGEST_QUESTION && askers.has(labels[index] ?? '') ? [index] : [],
  );
}

function countEach(labels: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function questionSpan(blocks: Article['blocks'], block: number): Span | undefined {
  const text = blocks[block]?.text ?? '';
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const last = splitSentences(text).at(-1);
  const start = text.length - label <= LONGEST_SHOWN ? label : Math.max(label, last?.start ?? label);
  return start < text.length ? { block, start, end: text.length } : undefined;
}
