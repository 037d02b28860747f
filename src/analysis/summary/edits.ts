import { type Article, type Span, spanText } from '../../article/article.ts';
import type { Edit, Name, Quote } from '../digest.ts';
import { describedOpenings, type KnownName } from './described-openings.ts';
import { elidableOpening } from './openings.ts';
import { byPlace, indexOfHolder } from './places.ts';

/** Answers whom the words of a span stand for, with how surely in [0, 1]. */
export interface Antecedents {
  of(span: Span): { readonly name: string; readonly confidence: number; readonly mention?: Span } | undefined;
}

/** What the edits of a story's sentences are made from; without antecedents no pronoun is replaced. */
export interface EditSources {
  readonly article: Pick<Article, 'blocks'> & { readonly title?: string };
  readonly sentences: readonly Span[];
  readonly names: readonly KnownName[];
  readonly quotes: readonly Quote[];
  readonly antecedents?: Antecedents;
}

/** The changes that let each sentence stand alone. */
export interface SentenceEdits {
  /** Of the sentence's opening: a connective left out, a pronoun replaced. */
  readonly opening: readonly Edit[];
  /** A surname alone or a bare description, for the full name where the summary has not given it yet: the edit, and the id of the name. */
  readonly surnames: readonly { readonly edit: Edit; readonly name: string }[];
  /** Names that the sentence gives in full. */
  readonly inFull: ReadonlySet<string>;
}

// Below this a name in the page's mouth would be a guess.
const CERTAIN = 0.9;
const SUBJECT = /^(?:he|she)(?![\p{L}\p{M}’'])/iu;

/** Works out the edits of every sentence of an English story. */
export function sentenceEdits(sources: EditSources): readonly SentenceEdits[] {
  const { article, sentences, names, quotes, antecedents } = sources;
  const byId = new Map(names.map((name) => [name.id, name]));
  const fullMentions = new Map(names.map((name) => [name.id, mentionInFull(article, name)]));
  const quoted = quotes.flatMap(({ spans, kind }) => (kind === 'indirect' ? [] : spans)).sort(byPlace);
  const drafts = sentences.map((sentence, index) => {
    const text = spanText(article, sentence);
    const opening: Edit[] = [];
    const elided = elidableOpening(text);
    if (elided > 0) opening.push({ start: sentence.start, end: sentence.start + elided, insert: '…' });
    const at = elided > 0 ? elided + 1 : 0;
    const pronoun = SUBJECT.exec(text.slice(at))?.[0];
    if (pronoun !== undefined) {
      const start = sentence.start + at;
      const span = { block: sentence.block, start, end: start + pronoun.length };
      const edit = pronounEdit(span, antecedents, byId, fullMentions);
      if (edit !== undefined) opening.push(edit);
    }
    return { opening, surnames: [] as { edit: Edit; name: string }[], inFull: new Set<string>(), index };
  });
  for (const [index, { span, name }] of describedOpenings(article, sentences, names, antecedents)) {
    const of = fullMentions.get(name);
    const insert = byId.get(name)?.name;
    if (of !== undefined && insert !== undefined && indexOfHolder(quoted, span) < 0)
      drafts[index]?.surnames.push({ edit: { start: span.start, end: span.end, insert, of }, name });
  }
  const endings = sharedEndings(names);
  for (const name of names) {
    const full = fullMentions.get(name.id);
    for (const mention of [...name.mentions].sort(byPlace)) {
      const at = indexOfHolder(sentences, mention);
      const draft = drafts[at];
      if (draft === undefined) continue;
      const words = spanText(article, mention);
      if (words === name.name) draft.inFull.add(name.id);
      if (full === undefined || name.kind !== 'person' || indexOfHolder(quoted, mention) >= 0) continue;
      if (draft.surnames.some(({ name: id }) => id === name.id) || draft.inFull.has(name.id)) continue;
      if (!isBareSurname(words, name.name, endings) || !standsFree(article, mention, sentences[at])) continue;
      const edit = { start: mention.start, end: mention.end, insert: name.name, of: full };
      draft.surnames.push({ edit, name: name.id });
    }
  }
  return drafts;
}

function pronounEdit(
  span: Span,
  antecedents: Antecedents | undefined,
  byId: ReadonlyMap<string, Name>,
  fullMentions: ReadonlyMap<string, Span | undefined>,
): Edit | undefined {
  const found = antecedents?.of(span);
  if (found === undefined || found.confidence < CERTAIN) return undefined;
  const name = byId.get(found.name);
  const of = fullMentions.get(found.name);
  return name === undefined || of === undefined
    ? undefined
    : { start: span.start, end: span.end, insert: name.name, of };
}

/** The first mention that is the name in full. */
function mentionInFull(article: Pick<Article, 'blocks'>, name: Name): Span | undefined {
  return name.mentions.find((mention) => spanText(article, mention) === name.name);
}

/** How many people's names end in a word: a surname that two bear says nothing of whose it is. */
function sharedEndings(names: readonly Name[]): ReadonlyMap<string, number> {
  const endings = new Map<string, number>();
  for (const { kind, name } of names) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (kind === 'person') endings.set(last, (endings.get(last) ?? 0) + 1);
  }
  return endings;
}

function isBareSurname(words: string, full: string, endings: ReadonlyMap<string, number>): boolean {
  return (
    full.length <= 60 && full.endsWith(` ${words}`) && (endings.get(full.slice(full.lastIndexOf(' ') + 1)) ?? 0) < 2
  );
}

const LONGER_NAME =
  /^(?:-|\s+\p{Lu}|\s+(?:administration|government|family|campaign|era|presidency|cabinet|case|trial)(?!\p{L}))/u;
// A lady may bear her husband's name, and titles of rank go with forenames.
const ARTICLE_OR_PART = /(?:(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?|Lady|Lord|Sir|Dame) |[-\p{L}])$/u;

// A full name in brackets reads well as a subject alone: "[Ana Ruiz] won", "said [Ana Ruiz]".
const BEFORE_SUBJECT =
  /(?:^|[,;:—–] |(?:^|[^\p{L}])(?:and|but|that|as|while|when|if|because|after|before|although|though|where|whom|which|said|says|told|added) )["“]?$/iu;
const AFTER_SUBJECT = /^(?:,| \p{Ll}| \()/u;

/** A subject, not part of a longer name ("Trump Tower", "Obama-era") nor of "the Biden government". */
function standsFree(
  article: Pick<Article, 'blocks'>,
  { block, start, end }: Span,
  sentence: Span | undefined,
): boolean {
  const text = article.blocks[block]?.text ?? '';
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(sentence?.start ?? 0, start - 12), start);
  return (
    !LONGER_NAME.test(after) &&
    !ARTICLE_OR_PART.test(before.slice(-6)) &&
    BEFORE_SUBJECT.test(before) &&
    AFTER_SUBJECT.test(after)
  );
}
