import type { Article, Span } from '../../article/article.ts';
import { splitSentences } from '../text/sentences.ts';
import { contentTerms } from './terms.ts';

/** A column in which readers' letters are answered: whose words are whose. */
export interface AdviceColumn {
  /** Blocks that are the letter-writers', and notes on how to write in. */
  readonly letters: ReadonlySet<number>;
  /** For each block of a reply the question that its letter asks, or what it says of the headline, where that is short enough to show. */
  readonly answers: ReadonlyMap<number, Span | undefined>;
}

const SALUTATION = /^(?:Q[.:] ?)?(?:Dear|DEAR|Hi|Hey) (\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){0,4})\s?[:,—–]/u;
const SIGNATURE = /^[—–-]{1,2} ?\p{Lu}[^.!?]{1,58}$/u;
const SIGNED = /[.!?…]["”’]? ?[—–]{1,2} ?\p{Lu}[^.!?]{1,50}$/u;
const LABELS = /^(?:Q|A|Question|Answer)[.:] /u;
// What such columns say of the letter above or below it.
const ORIGIN =
  /(?:problem|question|dilemma|letter|query|quer)(?:s|ies|y)? (?:is |are |was |were )?(?:sent|submitted)(?: in)? (?:to \p{L}+ )?(?:by|from) (?:a |our |her |his |the )?readers?/iu;
// An invitation to write in stands under stories of every kind.
const INVITATION =
  /(?:send|submit|email|write) (?:us |in |me |\p{L}+ )?(?:with )?(?:your|a|their) (?:own )?(?:problem|question|dilemma|quer)(?:s|y|ies)?|(?:would like|want|looking for|need) (?:some )?advice (?:from|on)|(?:ask|write to) [^.]{1,40} for (?:their |her |his )?advice/iu;
// One of these stands in any of both: the search for notes, wherever in a text they begin, is a slow one. The long s is what patterns take for an s.
const NOTE_NEEDS = ['advice', 'reader', 'problem', 'question', 'dilemma', 'quer', 'ſ'];
const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|‘(?:[^’]|’(?=\p{L}))*(?:’|$)/gu;
const FIRST = /(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]ine|[Ww]e|[Oo]ur|[Uu]s)(?![\p{L}])/gu;
const SECOND = /(?<![\p{L}])(?:[Yy]ou|[Yy]ours?|[Yy]ourself|[Yy]ou['’](?:re|ve|d|ll))(?![\p{L}])/gu;
const LEAST_SAID = 2;
// A longer one would stand over the answer like a paragraph of its own.
const LONGEST_SHOWN = 160;

interface Turn {
  readonly isLetter: boolean;
  readonly blocks: readonly number[];
}

/**
 * Tells letters from replies in an English advice column, where the page leaves no doubt that it is one: letters and replies that each greet
 * somebody else, a signed letter above a reply, labels ("Q:", "A:"), or what the column says of its letter. Outside quotation marks a letter speaks of "I", a reply to "you".
 */
export function readAdvice({ blocks, title }: Pick<Article, 'blocks' | 'title'>): AdviceColumn | undefined {
  const told = blocks.flatMap(({ kind }, index) => (kind === 'paragraph' || kind === 'quotation' ? [index] : []));
  const texts = blocks.map(({ text }) => text);
  const turns = greetedTurns(texts, told) ?? labelledTurns(texts, told) ?? partedTurns(texts, told);
  if (turns === undefined) return undefined;
  const said = (isLetter: boolean, pattern: RegExp) =>
    turns.reduce(
      (sum, turn) =>
        sum + (turn.isLetter === isLetter ? turn.blocks.reduce((own, at) => own + count(texts[at], pattern), 0) : 0),
      0,
    );
  const isColumn =
    said(true, FIRST) >= LEAST_SAID &&
    said(false, SECOND) >= LEAST_SAID &&
    said(true, FIRST) > said(true, SECOND) &&
    turns.some(({ isLetter, blocks: own }) => !isLetter && own.length > 0);
  if (!isColumn) return undefined;
  const headline = new Set(contentTerms(title, 'en'));
  const letters = new Set(
    turns.flatMap((turn) => turn.blocks.filter((at) => turn.isLetter || isNote(texts[at] ?? ''))),
  );
  const answers = new Map<number, Span | undefined>();
  let question: Span | undefined;
  for (const turn of turns) {
    if (turn.isLetter) question = questionOf(texts, turn.blocks, headline);
    else for (const block of turn.blocks) if (!letters.has(block)) answers.set(block, question);
  }
  return { letters, answers };
}

/** Turns that each open on a greeting: whoever is greeted first answers the letters. */
function greetedTurns(texts: readonly string[], told: readonly number[]): readonly Turn[] | undefined {
  const greeted = told.map((block) => SALUTATION.exec(texts[block] ?? '')?.[1]?.toLowerCase());
  const columnist = greeted.find((name) => name !== undefined);
  if (columnist === undefined || greeted.every((name) => name === undefined || name === columnist)) return undefined;
  return turnsOf(told, (at) => (greeted[at] === undefined ? undefined : greeted[at] === columnist));
}

function labelledTurns(texts: readonly string[], told: readonly number[]): readonly Turn[] | undefined {
  const labels = told.map((block) => LABELS.exec(texts[block] ?? '')?.[0].charAt(0));
  if (!labels.includes('Q') || !labels.includes('A')) return undefined;
  return turnsOf(told, (at) => (labels[at] === undefined ? undefined : labels[at] === 'Q'));
}

/** One letter and its reply: parted by the signature, or where "I" gives way to "you". */
function partedTurns(texts: readonly string[], told: readonly number[]): readonly Turn[] | undefined {
  const isGreeting = told.some((block) => SALUTATION.test(texts[block] ?? ''));
  const signed = told.findIndex((block) => SIGNATURE.test(texts[block] ?? '') || SIGNED.test(texts[block] ?? ''));
  if (isGreeting && signed >= 0 && signed < told.length - 1) return turnsOf(told, (at) => at <= signed);
  const isTold = (note: RegExp) => told.some((block) => hasNote(texts[block] ?? '', note, unquoted));
  if (!isTold(ORIGIN) && !(isGreeting && isTold(INVITATION))) return undefined;
  const toLetter = told.map((block) => Math.sign(count(texts[block], FIRST) - 2 * count(texts[block], SECOND)));
  let [sum, most, parting] = [0, 0, 0];
  toLetter.forEach((sign, at) => {
    sum += sign;
    if (sum > most) [most, parting] = [sum, at + 1];
  });
  return parting === 0 || parting >= told.length ? undefined : turnsOf(told, (at) => at < parting);
}

/** Runs of blocks of one side; what stands before the first that tells its side belongs to none. */
function turnsOf(told: readonly number[], isLetterAt: (at: number) => boolean | undefined): readonly Turn[] {
  const turns: { isLetter: boolean; blocks: number[] }[] = [];
  told.forEach((block, at) => {
    const isLetter = isLetterAt(at);
    const last = turns.at(-1);
    if (isLetter !== undefined && (last === undefined || last.isLetter !== isLetter))
      turns.push({ isLetter, blocks: [block] });
    else last?.blocks.push(block);
  });
  return turns;
}

/** The last question that the letter asks, or where it asks none what it says of the headline; none too long to show. */
function questionOf(texts: readonly string[], blocks: readonly number[], title: ReadonlySet<string>): Span | undefined {
  const said = blocks.flatMap((block) => {
    const text = texts[block] ?? '';
    const greeting = (SALUTATION.exec(text) ?? LABELS.exec(text))?.[0].length ?? 0;
    const from = greeting + (/^\s+/u.exec(text.slice(greeting))?.[0].length ?? 0);
    return splitSentences(text).map(({ start, end }) => ({
      block,
      start: start === 0 ? Math.min(from, end) : start,
      end,
    }));
  });
  const words = ({ block, start, end }: Span) => texts[block]?.slice(start, end) ?? '';
  const short = said.filter((span) => span.end - span.start <= LONGEST_SHOWN && /[.?!？。]["”’)]?$/u.test(words(span)));
  const inTitle = (span: Span) => new Set(contentTerms(words(span), 'en').filter((term) => title.has(term))).size;
  return (
    short.findLast((span) => /[?？]["”’)]?$/u.test(words(span))) ??
    short.reduce<Span | undefined>(
      (best, span) => (best === undefined || inTitle(span) >= inTitle(best) ? span : best),
      undefined,
    )
  );
}

function isNote(text: string): boolean {
  return hasNote(text, ORIGIN) || hasNote(text, INVITATION);
}

function hasNote(text: string, note: RegExp, read = (words: string): string => words): boolean {
  const lower = text.toLowerCase();
  return NOTE_NEEDS.some((part) => lower.includes(part)) && note.test(read(text));
}

// People whom a report quotes say "I" and "you" too.
function count(text: string | undefined, pattern: RegExp): number {
  return unquoted(text ?? '').match(pattern)?.length ?? 0;
}

function unquoted(text: string): string {
  return text.replace(QUOTED, ' ');
}
