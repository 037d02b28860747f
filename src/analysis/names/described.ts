import { type Article, type Span, spanText } from '../../article/article.ts';
import { isHumanNoun } from '../quotes/word-classes.ts';
import type { Antecedent } from './antecedents.ts';
import type { FoundName } from './found-name.ts';
import { genderOfNoun } from './gender.ts';
import type { InMind } from './in-mind.ts';

/** Who is in mind at a place of the story, the last met first. */
export interface Bearing {
  readonly block: number;
  readonly sentence: number;
  readonly people: readonly InMind[];
  readonly bodies: readonly InMind[];
}

/** What descriptions may call the names of a story: each role's words, heads first, and ages. */
export interface Descriptions {
  readonly names: readonly FoundName[];
  /** Names by the head of a stated role: "minister" of "transport minister of Kenya". */
  readonly byHead: ReadonlyMap<string, readonly FoundName[]>;
  /** All words of a name's stated roles. */
  readonly words: ReadonlyMap<FoundName, ReadonlySet<string>>;
  readonly byAge: ReadonlyMap<string, readonly FoundName[]>;
}

// How sure each way is, set by hand: of all descriptions that it answers, lab/score/antecedents.ts finds 97 % right on own/train and 5 of 7 on own/dev.
const ONLY_OF_ROLE = 0.9;
const LATEST_OF_ROLE = 0.65;
const OF_AGE = 0.9;
const ONLY_IN_MIND = 0.6;
const OF_KIND = 0.8;
const LATEST_BODY = 0.55;
const GROUP_PRONOUN = 0.5;

const ARTICLES = new Set(['the', 'that', 'this']);
const HEAD_ENDS = /^(?:of|for|at|in|from|to|on|with|and|who|which|that)$/;
const GENERIC_BODY =
  /^(?:company|firm|group|club|team|side|agency|party|newspaper|paper|airline|charity|retailer|manufacturer|carmaker|automaker|maker|chain|lender|carrier|insurer|broadcaster|startup|start-up|regulator|watchdog|federation|league|union|museum|organi[sz]ation|body|publisher|operator|network|bank)$/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

const known = new WeakMap<readonly FoundName[], Descriptions>();

/** Gathers what the names of a story may be called, once a story. */
export function bearingOf(article: Pick<Article, 'blocks'>, names: readonly FoundName[]): Descriptions {
  const ready = known.get(names) ?? gather(article, names);
  known.set(names, ready);
  return ready;
}

function gather(article: Pick<Article, 'blocks'>, names: readonly FoundName[]): Descriptions {
  const byHead = new Map<string, FoundName[]>();
  const byAge = new Map<string, FoundName[]>();
  const words = new Map<FoundName, ReadonlySet<string>>();
  const put = (map: Map<string, FoundName[]>, key: string, name: FoundName): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [name]);
    else if (!list.includes(name)) list.push(name);
  };
  for (const name of names) {
    if (name.kind !== 'person') continue;
    const own = new Set<string>();
    for (const role of name.roles ?? (name.role === undefined ? [] : [name.role])) {
      const parts = wordsOf(spanText(article, role));
      for (const part of parts) own.add(part);
      const head = headOf(parts);
      if (head !== undefined) put(byHead, head, name);
    }
    words.set(name, own);
    for (const { block, end } of name.mentions) {
      const age = /^(?:,|\s\(|,\s(?:who is|aged))?\s?(\d{1,3})(?=[,)])/.exec(
        article.blocks[block]?.text.slice(end, end + 14) ?? '',
      );
      if (age?.[1] !== undefined) put(byAge, age[1], name);
    }
  }
  return { names, byHead, words, byAge };
}

/** Whom a description, "it" or "they" stands for. */
export function chooseDescribed(
  text: string,
  span: Span,
  bearing: Bearing,
  descriptions: Descriptions,
): Antecedent | undefined {
  const [article = '', ...words] = wordsOf(text);
  if (words.length === 0) return article === 'it' || article === 'they' ? groupBefore(bearing) : undefined;
  if (!ARTICLES.has(article)) return undefined;
  const head = headOf(words);
  if (head === undefined) return undefined;
  const age = /^(\d{1,3})-year-old$/.exec(head)?.[1];
  if (age !== undefined) return ofAge(age, span, bearing, descriptions);
  if (isHumanNoun(head)) return person(head, words, span, bearing, descriptions);
  return body(head, bearing);
}

function person(
  head: string,
  words: readonly string[],
  span: Span,
  { people, sentence }: Bearing,
  { byHead, words: roleWords }: Descriptions,
): Antecedent | undefined {
  const gender = genderOfNoun(head);
  const fits = (name: FoundName): boolean =>
    isMetBefore(name, span) && (gender === undefined || (name.gender ?? gender) === gender);
  const bearers = (byHead.get(head) ?? []).filter(fits);
  // "the transport minister": whose role shares more of the words is meant.
  const shared = (name: FoundName): number => words.filter((word) => roleWords.get(name)?.has(word) === true).length;
  const most = Math.max(0, ...bearers.map(shared));
  const best = bearers.filter((name) => shared(name) === most);
  if (best.length === 1 && best[0] !== undefined)
    return answer(best[0], span, bearers.length === 1 ? ONLY_OF_ROLE : LATEST_OF_ROLE);
  const [latest] = people.filter(({ name }) => best.includes(name));
  if (latest !== undefined) return answer(latest.name, span, LATEST_OF_ROLE * 0.8);
  if (gender === undefined) return undefined;
  const near = people.filter(({ name, meeting }) => fits(name) && sentence - meeting.sentence <= 3);
  return near.length === 1 && near[0] !== undefined ? answer(near[0].name, span, ONLY_IN_MIND * 0.7) : undefined;
}

function ofAge(
  age: string,
  span: Span,
  { people, sentence }: Bearing,
  { byAge }: Descriptions,
): Antecedent | undefined {
  const [only, other] = (byAge.get(age) ?? []).filter((name) => isMetBefore(name, span));
  if (only !== undefined) return other === undefined ? answer(only, span, OF_AGE) : undefined;
  const near = people.filter(({ meeting }) => sentence - meeting.sentence <= 3);
  return near.length === 1 && near[0] !== undefined ? answer(near[0].name, span, ONLY_IN_MIND) : undefined;
}

function body(head: string, { bodies, sentence }: Bearing): Antecedent | undefined {
  const organisations = bodies.filter(({ name }) => name.kind === 'organisation');
  const called = organisations.filter(({ name }) => wordsOf(name.name).includes(head));
  const [latest, second] = called;
  if (latest !== undefined) return fromMind(latest, second === undefined ? OF_KIND : OF_KIND * 0.75);
  if (!GENERIC_BODY.test(head)) return undefined;
  const near = organisations.filter(({ meeting }) => sentence - meeting.sentence <= 3);
  return near.length === 1 && near[0] !== undefined ? fromMind(near[0], LATEST_BODY) : undefined;
}

/** "It", "they": the one body that was subject of the sentence before, in this paragraph. */
function groupBefore({ bodies, sentence, block }: Bearing): Antecedent | undefined {
  const near = bodies.filter(
    ({ name, meeting }) =>
      name.kind === 'organisation' && meeting.block === block && meeting.isSubject && sentence - meeting.sentence <= 1,
  );
  return near.length === 1 && near[0] !== undefined ? fromMind(near[0], GROUP_PRONOUN) : undefined;
}

function fromMind({ name, meeting }: InMind, confidence: number): Antecedent {
  return { name: name.id, mention: meeting.mention, confidence };
}

function answer(name: FoundName, span: Span, confidence: number): Antecedent | undefined {
  const mention = name.mentions[countUntil(name.mentions, (one) => isBefore(one, span)) - 1];
  return mention === undefined ? undefined : { name: name.id, mention, confidence };
}

function isMetBefore(name: FoundName, span: Span): boolean {
  const [first] = name.mentions;
  return first !== undefined && isBefore(first, span);
}

/** How many of a list pass, which are those before the first that does not; by halving. */
export function countUntil<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && passes(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(mention: Span, span: Span): boolean {
  return mention.block < span.block || (mention.block === span.block && mention.end <= span.start);
}

/** The noun that a noun phrase is about: the last before "of", "for" and the like. */
function headOf(words: readonly string[]): string | undefined {
  const end = words.findIndex((word) => HEAD_ENDS.test(word));
  return (end < 0 ? words : words.slice(0, end)).at(-1);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
