import type { Span } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Token } from './frame.ts';
import { isHumanNoun } from './word-classes.ts';

export type Gender = 'f' | 'm';

/** Who can be spoken of again: a name, or someone never named, known by the words that brought them in. */
export interface Entity {
  readonly key: string;
  readonly name?: number;
  readonly span?: Span;
  readonly gender?: Gender;
  readonly isPerson: boolean;
}

/** Who is in mind at a point of the story: every mention raises its bearer, every sentence lets all of them fade. */
export class Discourse {
  readonly #names: readonly FoundName[];
  readonly #active = new Map<string, { entity: Entity; level: number }>();
  readonly #genders: (Gender | undefined)[];

  constructor(names: readonly FoundName[]) {
    this.#names = names;
    this.#genders = names.map((name) => name.gender);
  }

  /** The person or body of a name, as an entity. */
  entityOf(name: number): Entity {
    const gender = this.#genders[name];
    const isPerson = this.#names[name]?.kind === 'person';
    return { key: `n${name}`, name, isPerson, ...(gender === undefined ? {} : { gender }) };
  }

  raise(entity: Entity, by: number): void {
    const known = this.#active.get(entity.key);
    this.#active.set(entity.key, { entity, level: Math.min(1.8, (known?.level ?? 0) + by) });
  }

  /** Lets time pass: a factor of what is left in mind. */
  fade(factor: number): void {
    for (const [key, item] of this.#active) {
      const level = item.level * factor;
      if (level < 0.02) this.#active.delete(key);
      else this.#active.set(key, { ...item, level });
    }
  }

  /** The sex that the story shows, where the names do not. */
  learnGender(name: number, gender: Gender, isCertain = false): void {
    if (isCertain) this.#genders[name] = gender;
    else this.#genders[name] ??= gender;
  }

  /** All in mind that pass the test, the foremost first, with their levels. */
  candidates(test: (entity: Entity) => boolean): readonly { entity: Entity; level: number }[] {
    const found: { entity: Entity; level: number }[] = [];
    for (const { entity, level } of this.#active.values()) {
      const current = entity.name === undefined ? entity : this.entityOf(entity.name);
      if (test(current)) found.push({ entity: current, level: level + this.#salience(entity) });
    }
    return found.sort((a, b) => b.level - a.level);
  }

  #salience(entity: Entity): number {
    return entity.name === undefined ? 0 : 0.1 * (this.#names[entity.name]?.salience ?? 0);
  }
}

const FEMALE =
  /^(?:she|her|mrs|ms|miss|madam|lady|dame|queen|princess|duchess|woman|girl|mother|daughter|sister|wife|aunt|niece|grandmother|widow|actress|heroine|hostess|nun|.*woman|mum|mom|businesswoman|girlfriend|fiancée|señora|madame)$/u;
const MALE =
  /^(?:he|his|mr|sir|lord|king|prince|duke|man|boy|father|son|brother|husband|uncle|nephew|grandfather|widower|actor|monk|.*[a-z]man|dad|businessman|boyfriend|fiancé|señor|monsieur|fisherman|pope|imam)$/u;

/** The sex that a title, kinship word or pronoun tells. */
export function genderOfWord(lower: string): Gender | undefined {
  if (FEMALE.test(lower)) return 'f';
  return MALE.test(lower) && !/^(?:human|german|roman|woman)$/u.test(lower) ? 'm' : undefined;
}

/** Words that tell what each person is: the stated role, what stands before a mention, the apposition after it. */
export function roleWords(
  names: readonly FoundName[],
  roleText: (name: FoundName) => string,
  framesTokens: readonly (readonly Token[])[],
): readonly ReadonlySet<string>[] {
  const roles = names.map(
    (name) =>
      new Set(
        roleText(name)
          .toLowerCase()
          .match(/[\p{L}-]+/gu) ?? [],
      ),
  );
  for (const tokens of framesTokens) {
    tokens.forEach((token, at) => {
      if (token.name === undefined || names[token.name]?.kind !== 'person') return;
      const role = roles[token.name];
      if (role === undefined) return;
      for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
        const word = tokens[back];
        if (
          word === undefined ||
          word.kind === 'quote' ||
          (word.kind === 'mark' && !(word.text === ',' && back === at - 1))
        )
          break;
        if (isHumanNoun(word.lower)) role.add(word.lower);
        else if (!word.isCapital && word.kind === 'word' && word.text !== ',') break;
      }
      if (tokens[at + 1]?.text !== ',') return;
      for (let on = at + 2; on < Math.min(tokens.length, at + 12); on += 1) {
        const word = tokens[on];
        if (word === undefined || word.kind === 'quote' || word.kind === 'mark') break;
        if (/^(?:who|which|whose|whom|said|says|told|was|is|and)$/u.test(word.lower)) break;
        if (isHumanNoun(word.lower)) role.add(word.lower);
      }
    });
  }
  return roles;
}
