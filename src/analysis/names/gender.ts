import { LIST } from './gazetteer.ts';
import type { Entity } from './link.ts';
import { addressedGender } from './link-people.ts';
import type { Mention } from './mentions.ts';

const SHE = new Set(['she', 'her', 'herself', 'hers']);
const HE = new Set(['he', 'him', 'himself', 'his']);
const WINDOW = 40;

/** For each block the words at which a person's name begins. */
export type PersonStarts = ReadonlyMap<number, ReadonlySet<number>>;

/** Notes where people are named, for `genderOf`. */
export function findPersonStarts(entities: readonly Entity[]): PersonStarts {
  const starts = new Map<number, Set<number>>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const { block, first } of entity.mentions) starts.set(block, (starts.get(block) ?? new Set()).add(first));
  }
  return starts;
}

/** A person's gender as the text shows it: a form of address, else a forename that only one sex bears, else the English pronouns that follow, if `people` is given. */
export function genderOf(mentions: readonly Mention[], people: PersonStarts | undefined): 'f' | 'm' | undefined {
  const addressed = mentions.map(addressedGender).find((gender) => gender !== undefined);
  if (addressed !== undefined) return addressed;
  const fullest = mentions.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a));
  const forename = fullest.last > fullest.first ? (fullest.words[fullest.first]?.lists ?? 0) : 0;
  const isFemale = (forename & LIST.femaleForename) !== 0;
  const isMale = (forename & LIST.maleForename) !== 0;
  if (isFemale !== isMale) return isFemale ? 'f' : 'm';
  return people === undefined ? undefined : genderByPronouns(mentions, people);
}

/** Counts the pronouns between a mention and the next person named in the same block. */
function genderByPronouns(mentions: readonly Mention[], people: PersonStarts): 'f' | 'm' | undefined {
  let balance = 0;
  for (const mention of mentions) {
    const starts = people.get(mention.block);
    const stop = Math.min(mention.last + WINDOW, mention.words.length);
    for (let i = mention.last + 1; i < stop && !starts?.has(i); i++) {
      const word = mention.words[i]?.text.toLowerCase() ?? '';
      if (SHE.has(word)) balance++;
      else if (HE.has(word)) balance--;
    }
  }
  if (balance === 0) return undefined;
  return balance > 0 ? 'f' : 'm';
}
