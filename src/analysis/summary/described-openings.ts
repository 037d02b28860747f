import type { Article, Span } from '../../article/article.ts';
import type { Name } from '../digest.ts';
import { genderOfNoun } from '../names/gender.ts';
import type { Antecedents } from './edits.ts';
import { byPlace, holds } from './places.ts';

/** A name, with the gender that the story shows where it does. */
export type KnownName = Name & { readonly gender?: 'f' | 'm' };

/** A description of somebody that opens a sentence as its subject, and whom it stands for. */
export interface DescribedOpening {
  readonly span: Span;
  /** The id of the `Name`. */
  readonly name: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const CERTAIN = 0.9;
const NEAR_BLOCKS = 3;
// A description longer than this says more than the name that would stand for it.
const OPENING =
  /^The (?:(?:(?:former|late|veteran|young|retired|\p{Lu}\p{L}+(?:an|ese|ish|ch)) )?(\p{Ll}[\p{Ll}-]+)|(\d{1,3}-year-old)(?: (\p{Ll}[\p{Ll}-]+))?)(?= (\p{Ll}+))/u;
const VERB = words(
  `is was has had will would could can may might should did does also then later first now never still told said took made went came won lost left became began
    gave got kept felt found hit put set spoke wrote sang sold ran rose led paid met held fell drew broke built bought brought chose cut beat knew saw sent shot spent
    stood swore taught thought threw wore quit posed`,
);
const NO_VERB = words('fans duties words friends sisters brothers sons daughters parents needs lessons seeds united');
// Callings of which a story mostly has one, by which it calls whom it has named; victims, officers, drivers and the like it has several of.
const CALLINGS = words(
  `singer rapper actor actress star comedian comedienne musician guitarist drummer songwriter footballer striker midfielder defender goalkeeper winger quarterback
    pitcher golfer boxer sprinter swimmer cyclist athlete coach manager director filmmaker model presenter host politician senator congressman congresswoman governor
    mayor minister president pope billionaire tycoon novelist poet painter artist chef designer racer jockey skier champion
    chairman chairwoman chancellor premier ambassador prince princess king queen duke duchess bishop archbishop cardinal sheriff chief attorney lawmaker
    candidate nominee incumbent envoy treasurer secretary rector principal headteacher founder entrepreneur businessman businesswoman architect conductor
    composer playwright sculptor photographer choreographer dancer ballerina soprano tenor magician wrestler gymnast rower sailor climber mountaineer
    astronaut explorer farmer`,
);

/**
 * The bare descriptions ("The singer", "The 32-year-old") that open English sentences and surely stand for somebody whom the story names:
 * the only bearer of such a role or age, lately or most often named; or as long as it has named nobody else the one person of its headline,
 * where the story gives that person, and no other, the calling.
 * By the index of the sentence.
 */
export function describedOpenings(
  article: Pick<Article, 'blocks'> & { readonly title?: string },
  sentences: readonly Span[],
  names: readonly KnownName[],
  antecedents: Antecedents | undefined,
): ReadonlyMap<number, DescribedOpening> {
  const found = new Map<number, DescribedOpening>();
  const people = names.filter(({ kind }) => kind === 'person');
  const [foremost] = people;
  if (foremost === undefined || antecedents === undefined) return found;
  const title = wordsOf(article.title ?? '');
  const headlined = people.filter((person) => isIn(title, person));
  const [subject] = headlined;
  const [other] = people.flatMap((person) => (person === subject ? [] : person.mentions.slice(0, 1))).sort(byPlace);
  sentences.forEach((sentence, index) => {
    const text =
      article.blocks[sentence.block]?.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)) ?? '';
    const described = text.startsWith('The ') ? readDescription(text) : undefined;
    if (described === undefined) return;
    const { head, length } = described;
    const span = { block: sentence.block, start: sentence.start, end: sentence.start + length };
    const gender = genderOfNoun(head);
    const fits = (name: KnownName | undefined) =>
      name !== undefined && (gender === undefined || (name.gender ?? gender) === gender);
    const answer = antecedents.of(span);
    const bearer = answer === undefined ? undefined : people.find(({ id }) => id === answer.name);
    const isLate = answer?.mention !== undefined && answer.mention.block >= span.block - NEAR_BLOCKS;
    if (
      bearer !== undefined &&
      (answer?.confidence ?? 0) >= CERTAIN &&
      fits(bearer) &&
      (isLate || bearer === foremost)
    ) {
      found.set(index, { span, name: bearer.id });
      return;
    }
    const isAlone = other === undefined || (byPlace(sentence, other) < 0 && !holds(sentence, other));
    const isCalled = CALLINGS.has(head) && !title.toLowerCase().includes(` ${head} `);
    if (!isAlone || !isCalled || subject === undefined || headlined.length !== 1 || subject !== foremost) return;
    const [called, another] = people.filter((person) => isGivenCalling(article, person, head));
    if (called === subject && another === undefined && fits(subject)) found.set(index, { span, name: subject.id });
  });
  return found;
}

/** The head of the description that a sentence opens on, and how far that reaches; none where it is no bare description of one person. */
function readDescription(text: string): { readonly head: string; readonly length: number } | undefined {
  const match = OPENING.exec(text);
  if (match === null) return undefined;
  const [whole, noun, age, aged, next = ''] = match;
  // "The 32-year-old won by a yard": the second word is a verb already.
  if (age !== undefined && aged !== undefined && isVerb(aged)) return { head: age, length: `The ${age}`.length };
  if (!isVerb(next) || (age === undefined && !CALLINGS.has(noun ?? ''))) return undefined;
  return { head: noun ?? aged ?? age ?? '', length: whole.length };
}

/** Whether the story itself calls somebody so: in a role, right before the name ("the singer Ana Ruiz") or in apposition behind it. */
function isGivenCalling({ blocks }: Pick<Article, 'blocks'>, { role, mentions }: Name, head: string): boolean {
  const calling = new RegExp(`(?<![\\p{L}’'-])${head}(?![\\p{L}’'-])`, 'iu');
  if (role !== undefined && calling.test(blocks[role.block]?.text.slice(role.start, role.end) ?? '')) return true;
  return mentions.some(({ block, start, end }) => {
    const text = blocks[block]?.text ?? '';
    if (text.slice(Math.max(0, start - head.length - 1), start).toLowerCase() === `${head} `)
      return calling.test(text.slice(Math.max(0, start - head.length - 2), start));
    const apposition = /^, (?:who (?:is|was) )?(?:an?|the) ([^,.;:!?]{1,60})/u.exec(text.slice(end, end + 80))?.[1];
    return (
      apposition !== undefined &&
      calling.test(apposition.replace(/ (?:of|for|at|in|from|to|on|with|who|which|that) .*$/u, ''))
    );
  });
}

function isVerb(word: string): boolean {
  return VERB.has(word) || (/(?:ed|[^s]s)$/u.test(word) && !NO_VERB.has(word));
}

function isIn(title: string, { name, aliases }: KnownName): boolean {
  return [name, ...aliases].some((form) => title.includes(wordsOf(form)));
}

/** The words of a text between single spaces, one before and one behind. */
function wordsOf(text: string): string {
  return ` ${text
    .replace(/[’']s(?!\p{L})|[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()} `;
}
