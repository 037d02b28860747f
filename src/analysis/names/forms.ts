import type { NameKind } from '../digest.ts';
import { CLASSES, LIST } from './gazetteer.ts';
import { introducedFor } from './introduced.ts';
import type { Mention } from './mentions.ts';

/** All mentions of an article that are written alike, and the one kind that they agree on. */
export interface Form {
  /** The normal forms of its words. */
  readonly words: readonly string[];
  readonly kind: NameKind | 'other';
  readonly mentions: readonly Mention[];
}

// One mention that is very sure of itself must not silence many that are fairly sure of another reading.
const LOWEST = -4;

// A lone surname or first name reads as its bearer, unless its mentions speak this much against it (nats, once and a mention).
const BEARER_BONUS = 2.5;
const SURNAME_BONUS = 2;

// The annotated articles are rich in organisations; in the press at large an unknown name is one less often (nats a mention).
const LONE_ORGANISATION = 1.75;
const LONG_ORGANISATION = 0.7;
// So is a place of one word that no list has, if not by as much.
const LONE_PLACE = 0.6;
const LISTED_PLACE = LIST.country | LIST.city | LIST.knownPlace | LIST.famousPlace;

// What all mentions together make a name by less than this (nats) is more often none.
const LEAST_SURENESS = 2;

/** The normal forms of a mention's words, without possessive endings and a leading "the". */
function mentionWords(mention: Mention): string[] {
  const words: string[] = [];
  for (let i = mention.first; i <= mention.last; i++) {
    const word = mention.words[i];
    if (word !== undefined && word.kind !== 'possessive' && word.kind !== 'mark') words.push(word.form.normal);
  }
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

/** Groups mentions by how they are written and lets each group vote on one kind; sure mentions weigh more. */
export function groupForms(mentions: readonly Mention[]): Form[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mentionWords(mention).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  const votes: Vote[] = [...groups].map(([key, group]) => ({ words: key.split(' '), group, votes: countVotes(group) }));
  const surnames = new Set<string>();
  const forenames = new Set<string>();
  for (const { words, votes: tally } of votes) {
    if (words.length < 2 || bestOf(tally) !== 0) continue;
    forenames.add(words[0] ?? '');
    for (let i = 1; i < words.length; i++) surnames.add(words.slice(i).join(' '));
  }
  const longForms = new Map(abbreviated(votes));
  const kinds = new Map(votes.map((vote) => [vote, kindOf(vote)]));
  return votes.map((vote) => ({
    words: vote.words,
    kind: kinds.get(longForms.get(vote) ?? vote) ?? 'other',
    mentions: vote.group,
  }));

  function kindOf({ words, group, votes: tally }: Vote): NameKind | 'other' {
    if (!(words.length > 2 && bestOf(tally) === 2) && !endsAsOrganisation(group[0]))
      tally[2] = (tally[2] ?? 0) - group.length * (words.length === 1 ? LONE_ORGANISATION : LONG_ORGANISATION);
    if (words.length === 1 && !isListedPlace(group[0])) tally[1] = (tally[1] ?? 0) - group.length * LONE_PLACE;
    const key = words.join(' ');
    if (surnames.has(key)) tally[0] = (tally[0] ?? 0) + BEARER_BONUS + SURNAME_BONUS * group.length;
    else if (forenames.has(key)) tally[0] = (tally[0] ?? 0) + BEARER_BONUS;
    const isSure = (tally[bestOf(tally)] ?? 0) - (tally[PLAIN] ?? 0) >= LEAST_SURENESS;
    return isSure ? (CLASSES[bestOf(tally)] ?? 'other') : 'other';
  }
}

interface Vote {
  readonly words: readonly string[];
  readonly group: readonly Mention[];
  readonly votes: number[];
}

/** Each form in capitals that stands in brackets behind a name of the same first letter, with the form of that name. */
function abbreviated(votes: readonly Vote[]): [Vote, Vote][] {
  // Made where the first is asked for: most stories have none in brackets.
  let ends: ReadonlyMap<string, Vote> | undefined;
  const pairs: [Vote, Vote][] = [];
  for (const vote of votes) {
    for (const mention of vote.group) {
      const { block, first, last, words } = mention;
      const end = first === last ? introducedFor(mention) : undefined;
      if (end === undefined) continue;
      ends ??= endsOf(votes);
      const long = ends.get(`${block}:${end}`);
      if (long === undefined) continue;
      const short = words[first];
      if (short?.isCapitals !== true || short.text.charAt(0) !== initialOf(long.group[0])) continue;
      pairs.push([vote, long]);
      break;
    }
  }
  return pairs;
}

/** The forms of several words, by where their mentions end. */
function endsOf(votes: readonly Vote[]): ReadonlyMap<string, Vote> {
  const ends = new Map<string, Vote>();
  for (const vote of votes)
    for (const { block, first, last } of vote.group) if (last > first) ends.set(`${block}:${last}`, vote);
  return ends;
}

/** The first letter of a name, small words before it passed over. */
function initialOf(mention: Mention | undefined): string | undefined {
  const word = mention?.words.slice(mention.first, mention.last + 1).find(({ isNameLike }) => isNameLike);
  return word?.text.charAt(0);
}

function isListedPlace(mention: Mention | undefined): boolean {
  return ((mention?.words[mention.first]?.lists ?? 0) & LISTED_PLACE) !== 0;
}

/** "Institute of X", "X Council": a known head word, or three words and more that read so, say what the name is of. */
function endsAsOrganisation(mention: Mention | undefined): boolean {
  if (mention === undefined || mention.last === mention.first) return false;
  return ((mention.words[mention.last]?.lists ?? 0) & LIST.organisationHead) !== 0;
}

// After the classes a tally holds the votes for no name at all.
const PLAIN = CLASSES.length;

function countVotes(mentions: readonly Mention[]): number[] {
  const tally = new Array<number>(PLAIN + 1).fill(0);
  for (const { scores, plain } of mentions) {
    let top = plain;
    for (const score of scores) top = Math.max(top, score);
    let shares = Math.exp(plain - top);
    for (const score of scores) shares += Math.exp(score - top);
    const total = Math.log(shares) + top;
    for (let c = 0; c <= PLAIN; c++)
      tally[c] = (tally[c] ?? 0) + Math.max(LOWEST, (c === PLAIN ? plain : (scores[c] ?? 0)) - total);
  }
  return tally;
}

function bestOf(tally: readonly number[]): number {
  return tally.indexOf(Math.max(...tally.slice(0, PLAIN)));
}
