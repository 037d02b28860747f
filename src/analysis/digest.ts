import type { Span } from '../article/article.ts';

/**
 * A change within a summary line: block text [start, end) is shown as `[insert]`; `of` is where an inserted name stands, or, of a mark put in at
 * `start` = `end` because the line is cut out of a quotation, where the quotation begins or ends.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  readonly of?: Span;
}

/** Why a sentence was chosen, strongest first. */
export type Reason =
  /** It opens the story. */
  | { readonly kind: 'lead' }
  /** It is among the story's first sentences. */
  | { readonly kind: 'early' }
  /** The story opens on a scene, and this is the first sentence behind it that tells what the story is about. */
  | { readonly kind: 'nut' }
  /** It goes on from the line before it, which it follows in the story. */
  | { readonly kind: 'follows' }
  /** It holds a key quote. */
  | { readonly kind: 'quote' }
  /** It says who one of the story's chief people is: the id of the `Name`, whose role it gives. */
  | { readonly kind: 'introduces'; readonly name: string }
  /** It takes up the headline. */
  | { readonly kind: 'headline' }
  /** It names whom or what the story is chiefly about: ids of `Name`s. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** It gives a key number or date of the story. */
  | { readonly kind: 'figure'; readonly span: Span }
  /** Of all sentences it is among the nearest to the whole. */
  | { readonly kind: 'central' }
  /** No other line is from this section of the story: the block of the section's heading. */
  | { readonly kind: 'section'; readonly heading: number }
  /** In an interview: no other line answers its question. */
  | { readonly kind: 'answer' }
  /** It is the newest of a live blog's updates, or opens one. */
  | { readonly kind: 'update' };

/** A sentence of the summary. `rank` 1 was chosen first; lines stand in reading order. */
export interface SummaryLine extends Span {
  readonly rank: number;
  /** In reading order, not overlapping, inside the span. */
  readonly edits: readonly Edit[];
  readonly reasons: readonly Reason[];
  /** In an interview or a column of advice: the question that the line answers. */
  readonly question?: Span;
}

/** How many lines, by rank, make each length: `brief` about 40 words, `standard` about 80, `full` about 160. */
export interface SummaryLengths {
  readonly brief: number;
  readonly standard: number;
  readonly full: number;
}

/** What a figure tells: money, how many, a share, or when. */
export type KeyFigureKind = 'amount' | 'count' | 'percentage' | 'date';

/** A number or date that the story turns on: the words that give it ("$4.2 million", "two in three voters"). */
export interface KeyFigure {
  readonly kind: KeyFigureKind;
  readonly span: Span;
  /** For a date that the publication date resolves: ISO 8601, to the day, month or year that the words give. */
  readonly date?: string;
}

/** direct: whole quoted clauses; partial: a few quoted words inside the reporter's sentence; indirect: a cue without marks. */
export type QuoteKind = 'direct' | 'partial' | 'indirect';

/** Who speaks: the words that stand for the speaker, and the id of the `Name` they are or resolve to, if any. */
export interface Speaker {
  readonly span: Span;
  readonly name?: string;
  /** Where `span` is a pronoun or a description: the mention of the name that it was taken to stand for. */
  readonly antecedent?: Span;
}

/** One speaker's quotes, in reading order, as indices into `Digest.quotes`; `share` of all attributed quoted words, in [0, 1]. */
export interface Voice {
  /** The id of a `Name`; absent for a speaker who is never named. */
  readonly name?: string;
  /** The words that stand for the speaker in the first of the quotes. */
  readonly span: Span;
  readonly quotes: readonly number[];
  readonly share: number;
}

/** One utterance. Without `speaker` it is unattributed; with `rank` it is a key quote (1 = foremost). */
export interface Quote {
  /**
   * The words inside the quotation marks, or the clause that is reported without; several where one utterance is interrupted or runs over
   * paragraphs.
   */
  readonly spans: readonly Span[];
  readonly kind: QuoteKind;
  readonly cue?: Span;
  /** The sentence in which the utterance begins. */
  readonly sentence: Span;
  readonly rank?: number;
  readonly speaker?: Speaker;
}

/** What a name is of. */
export type NameKind = 'person' | 'place' | 'organisation';

/** A person, place or organisation of the story, under the fullest name that the article gives. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** Other forms that the article uses ("Trump" beside "Donald Trump"), without repeats. */
  readonly aliases: readonly string[];
  /** The role as the article states it. */
  readonly role?: Span;
  /** Proper-name mentions in reading order; never a pronoun, description, title or possessive ending. */
  readonly mentions: readonly Span[];
  /** Importance to the story, in [0, 1]. */
  readonly salience: number;
}

/** What the reader should know about the text itself. */
export type Notice =
  /** No names were found, in a language that the engine has not learnt. */
  | { readonly kind: 'names-unsupported'; readonly language: string }
  /** In a language that the engine has not learnt, only the names that its lists vouch for were found. */
  | { readonly kind: 'names-partial'; readonly language: string }
  /** Somebody answers questions; or a column answers readers' letters, whose words are not the story's. */
  | { readonly kind: 'interview' | 'advice' }
  | { readonly kind: 'very-short' };

/** Size of what was read: words, and minutes to read them at 238 words a minute (Brysbaert 2019), at least 1. */
export interface Figures {
  readonly words: number;
  readonly minutes: number;
}

/** What Standfirst makes of an article; every span leads back to the article's own text. */
export interface Digest {
  /** BCP 47 primary language, declared by the page or told from the text; absent where neither says. */
  readonly language?: string;
  /** In reading order. */
  readonly summary: readonly SummaryLine[];
  readonly lengths: SummaryLengths;
  /** In reading order. */
  readonly keyFigures: readonly KeyFigure[];
  /** Every quote, in reading order. */
  readonly quotes: readonly Quote[];
  /** Most quoted first. */
  readonly voices: readonly Voice[];
  /** Most salient first. */
  readonly names: readonly Name[];
  readonly notices: readonly Notice[];
  readonly figures: Figures;
}
