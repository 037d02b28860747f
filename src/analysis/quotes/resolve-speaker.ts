import type { Span } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Gender } from '../names/gender.ts';
import { isOneRelative, isRelative } from '../text/kin.ts';
import { type Discourse, type Entity, genderOfWord, kinKey, unknownOf } from './discourse.ts';
import type { Phrase } from './phrases.ts';
import { chooseGroup, choosePerson, pronounCandidates, type WatchPronoun } from './resolve-pronoun.ts';
import { BODY_NOUNS, DETERMINERS, HUMAN_NOUNS, isHumanNoun, isOwnerEnding } from './word-classes.ts';

/** Who a phrase stands for, how surely in [0, 1], and the words themselves. */
export interface ResolvedSpeaker {
  readonly entity: Entity;
  readonly span: Span;
  readonly confidence: number;
}

/** What resolving needs to know of the story. */
export interface SpeakerContext {
  readonly names: readonly FoundName[];
  readonly roles: readonly ReadonlySet<string>[];
  readonly discourse: Discourse;
  /** Indices of the persons whom a role word fits, and of the names that end in a word. */
  readonly byRole: ReadonlyMap<string, readonly number[]>;
  readonly byLastWord: ReadonlyMap<string, readonly number[]>;
  readonly protagonists: Readonly<Record<Gender, number | undefined>>;
  readonly watch: WatchPronoun | undefined;
}

/** Prepares what resolving looks up, once a story. */
export function speakerContext(
  names: readonly FoundName[],
  roles: readonly ReadonlySet<string>[],
  discourse: Discourse,
  watch?: WatchPronoun,
): SpeakerContext {
  const byRole = new Map<string, number[]>();
  const byLastWord = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, index: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [index]);
    else list.push(index);
  };
  names.forEach((name, index) => {
    if (name.kind === 'person') for (const word of roles[index] ?? []) put(byRole, word, index);
    if (name.kind !== 'place') put(byLastWord, name.name.toLowerCase().split(' ').at(-1) ?? '', index);
  });
  const protagonists = { f: protagonistOf(names, 'f'), m: protagonistOf(names, 'm') };
  return { names, roles, discourse, byRole, byLastWord, protagonists, watch };
}

/** Finds who a phrase stands for; undefined where a pronoun could be two people alike. */
export function resolveSpeaker(phrase: Phrase, span: Span, context: SpeakerContext): ResolvedSpeaker | undefined {
  if (phrase.kind === 'name' && phrase.name !== undefined) {
    return { entity: context.discourse.entityOf(phrase.name), span, confidence: 1 };
  }
  if (phrase.kind === 'pronoun') return resolvePronoun(phrase, span, context);
  return resolveDescription(phrase, span, context);
}

function unnamed(phrase: Phrase, span: Span): Entity {
  const gender = phrase.words.map(genderOfWord).find((found) => found !== undefined);
  const isPlural = isHumanNoun(phrase.head) && PLURAL.test(phrase.head);
  const isPerson = isHumanNoun(phrase.head) && !isPlural;
  return {
    key: `s${span.block}:${span.start}`,
    span,
    isPerson,
    ...(isPlural ? { isPlural } : {}),
    ...(gender === undefined ? {} : { gender }),
  };
}

const PLURAL = /(?:[^s]s|people|police|men|women|children|family|others)$/u;

function resolvePronoun(phrase: Phrase, span: Span, context: SpeakerContext): ResolvedSpeaker | undefined {
  const gender = phrase.head === 'she' ? 'f' : phrase.head === 'he' ? 'm' : undefined;
  if (gender === undefined) {
    const group = phrase.head === 'they' ? chooseGroup(context.discourse) : undefined;
    if (group !== undefined && !isPlace(group, context)) return { entity: group, span, confidence: 0.7 };
    const isIt = phrase.head === 'it';
    const candidates = isIt ? context.discourse.candidates((entity) => !entity.isPerson) : [];
    const [best, second] = candidates;
    if (
      best !== undefined &&
      best.level > 0.5 &&
      best.level > 1.3 * (second?.level ?? 0) &&
      !isPlace(best.entity, context)
    ) {
      return { entity: best.entity, span, confidence: 0.7 };
    }
    return { entity: unknownOf(span), span, confidence: 0.6 };
  }
  const candidates = pronounCandidates(gender, context.discourse, phrase.from === 0);
  context.watch?.(span, gender, candidates);
  const found = choosePerson(candidates) ?? protagonist(context, gender);
  if (found === undefined) return undefined;
  if (found.entity.name !== undefined && found.confidence > 0.6)
    context.discourse.learnGender(found.entity.name, gender);
  return { entity: found.entity, span, confidence: found.confidence };
}

const isPlace = (entity: Entity, context: SpeakerContext): boolean =>
  entity.name !== undefined && context.names[entity.name]?.kind === 'place';

/** A profile may open on "she" before any name: the one person whom the story is about. */
function protagonistOf(names: readonly FoundName[], gender: Gender): number | undefined {
  const people = names.filter((name) => name.kind === 'person' && name.gender === gender);
  const [best, second] = people.sort((x, y) => y.salience - x.salience);
  if (best === undefined || best.salience < 0.5 || best.salience < 1.4 * (second?.salience ?? 0)) return undefined;
  return names.indexOf(best);
}

function protagonist(context: SpeakerContext, gender: Gender): { entity: Entity; confidence: number } | undefined {
  const name = context.protagonists[gender];
  return name === undefined ? undefined : { entity: context.discourse.entityOf(name), confidence: 0.6 };
}

function resolveDescription(phrase: Phrase, span: Span, context: SpeakerContext): ResolvedSpeaker {
  const { discourse, names } = context;
  const itself: ResolvedSpeaker = { entity: unnamed(phrase, span), span, confidence: 0.85 };
  if (phrase.complement !== undefined && /^(?:spokes\w+|statement|representatives?)$/u.test(phrase.head)) {
    const isBody = names[phrase.complement]?.kind === 'organisation';
    return isBody ? { ...itself, entity: discourse.entityOf(phrase.complement) } : itself;
  }
  const known = knownByWords(phrase, context);
  if (known !== undefined) return { entity: discourse.entityOf(known), span, confidence: 0.85 };
  if (!phrase.isDefinite || phrase.complement !== undefined) return itself;
  const byRole = personInRole(phrase, context);
  if (byRole !== undefined) return { entity: discourse.entityOf(byRole), span, confidence: 0.85 };
  const inMind = isHumanNoun(phrase.head) ? personInMind(phrase, context) : bodyInMind(phrase, context);
  return inMind === undefined ? itself : { entity: inMind, span, confidence: 0.7 };
}

/** A capitalised phrase that the name finder passed over but that ends like a name of the story. */
function knownByWords(phrase: Phrase, context: SpeakerContext): number | undefined {
  if (isHumanNoun(phrase.head) || BODY_NOUNS.has(phrase.head)) return undefined;
  const matches = context.byLastWord.get(phrase.head) ?? [];
  return matches.length === 1 ? matches[0] : undefined;
}

function contentWords(phrase: Phrase): readonly string[] {
  return phrase.words.filter((word) => !DETERMINERS.has(word) && /\p{L}/u.test(word) && word !== 'former');
}

function personInRole(phrase: Phrase, context: SpeakerContext): number | undefined {
  const words = contentWords(phrase);
  // "My mother" is no mother of three who was named before: only whoever was brought in as somebody's own is meant.
  const owner = isRelative(phrase.head) ? phrase.words.slice(0, -1).find((word) => OWNER.test(word)) : undefined;
  const kin = owner === undefined ? undefined : kinKey(owner, phrase.head);
  let best: { name: number; score: number } | undefined;
  let isTied = false;
  const levels = new Map(
    context.discourse.candidates((entity) => entity.isPerson).map((item) => [item.entity.name, item.level]),
  );
  for (const name of context.byRole.get(phrase.head) ?? []) {
    const role = context.roles[name] ?? new Set<string>();
    if (kin !== undefined && !role.has(kin)) continue;
    const gender = genderOfWord(phrase.head);
    const own = context.names[name]?.gender;
    if (gender !== undefined && own !== undefined && gender !== own) continue;
    const level = levels.get(name) ?? 0;
    const score = words.filter((word) => role.has(word)).length + level;
    // Someone of that role who has not come up yet cannot be meant by "the".
    if (level === 0 && !wasNamedBefore(name, context)) continue;
    isTied = best !== undefined && Math.abs(best.score - score) < 0.15;
    if (best === undefined || score > best.score) best = { name, score };
  }
  return isTied ? undefined : best?.name;
}

const OWNER = /^(?:my|our|your|his|her|their|its|['’]s?)$/u;

const wasNamedBefore = (name: number, context: SpeakerContext): boolean =>
  (context.names[name]?.mentions.length ?? 0) > 1;

const OTHERS =
  /^(?:friend|neighbou?r|colleague|lawyer|attorney|spokes\w+|officials?|source|police|judge|witness|victim|doctor|prosecutor|resident|one|others?|another|someone|aide|supporter|member|deputy)$/u;

/** "the 43-year-old", "the singer": whoever is plainly in mind, unless the noun itself says that it is someone else. */
function personInMind(phrase: Phrase, context: SpeakerContext): Entity | undefined {
  if (
    isOneRelative(phrase.head) ||
    OTHERS.test(phrase.head) ||
    phrase.words.some((word) => isOwnerEnding(word) || NOT_NAMED.test(word))
  )
    return undefined;
  if (
    /(?:[^s]s|people|men|women|children|police)$/u.test(phrase.head) &&
    (HUMAN_NOUNS.has(phrase.head) || HUMAN_NOUNS.has(phrase.head.slice(0, -1))) &&
    !/boss$/u.test(phrase.head)
  )
    return undefined;
  const gender = genderOfWord(phrase.head);
  const [best, second] = context.discourse.candidates(
    (entity) => entity.isPerson && (gender === undefined || entity.gender === undefined || entity.gender === gender),
  );
  if (best === undefined || best.level < IN_MIND) return undefined;
  const isAge = /-year-old$/u.test(phrase.head);
  return best.level > (isAge ? 1.1 : FAR_AHEAD) * (second?.level ?? 0) ? best.entity : undefined;
}

// "her lawyer" is somebody else, and "the unidentified woman" nobody who is named.
const NOT_NAMED =
  /^(?:his|her|their|its|our|my|(?:.*-)?(?:unidentified|identified|unnamed|unknown|anonymous|masked))$/u;
const IN_MIND = 0.25;
const FAR_AHEAD = 1.6;

const PARTICULAR_BODY =
  /^(?:company|firm|group|club|team|agency|party|university|newspaper|paper|ministry|department|court|bank|union|association|charity|airline|school|hospital|council|commission|committee|regulator|watchdog|federation|league|museum|organi[sz]ation|manufacturer|maker|retailer|network|magazine|chain|studio|operator|board|foundation|institute|church|developer|publisher|brewery|diocese|office|authority|startup|start-up|utility|conglomerate|lender|carrier|brewer|chipmaker|carmaker|automaker|insurer|broadcaster|bookmaker|builder|contractor|consortium|militia|carriers?|outfit|side|supplier|shipbuilder|miner|trust|society|cooperative|co-operative|platform|label|band|festival|body|think-tank|bureau|monitor|lobby|alliance|coalition|movement|front)$/u;

function bodyInMind(phrase: Phrase, context: SpeakerContext): Entity | undefined {
  if (!PARTICULAR_BODY.test(phrase.head)) return undefined;
  const bodies = context.discourse.candidates((entity) => !entity.isPerson && !isPlace(entity, context));
  const called = bodies.filter(({ entity }) => nameWords(entity, context).includes(phrase.head));
  if (called.length > 0) return called[0]?.entity;
  const [best, second] = bodies;
  if (best === undefined || best.level < 0.25 || best.entity.name === undefined) return undefined;
  // "the ministry" is no company: a noun that names carry is met by such a name or by none.
  if (
    /^(?:ministry|department|court|university|council|commission|committee|union|association|school|hospital|museum|federation|church|diocese|bank|institute|foundation|board|office|authority)$/u.test(
      phrase.head,
    )
  )
    return undefined;
  return best.level > 1.4 * (second?.level ?? 0) ? best.entity : undefined;
}

const nameWords = (entity: Entity, context: SpeakerContext): readonly string[] =>
  entity.name === undefined ? [] : (context.names[entity.name]?.name.toLowerCase().split(/\s+/u) ?? []);
