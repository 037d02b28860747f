import type { Span } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Gender } from '../names/gender.ts';
import { isRelative } from '../text/kin.ts';
import type { Token } from './frame.ts';
import { isHumanNoun } from './word-classes.ts';

/** Who can be spoken of again: a name, or someone never named, known by the words that brought them in. */
export interface Entity {
  readonly key: string;
  readonly name?: number;
  readonly span?: Span;
  readonly gender?: Gender;
  readonly isPerson: boolean;
  /** Several people who are never named: "residents", "both sides". */
  readonly isPlural?: true;
  /** Only a pronoun stands for them, and nobody can be told to be meant. */
  readonly isUnknown?: true;
}

/** Whoever a pronoun stands for that cannot be resolved. */
export function unknownOf(span: Span): Entity {
  return { key: `s${span.block}:${span.start}`, span, isPerson: true, isUnknown: true };
}

/** Where in the story someone was last met, by index of frame and block; -99 for nowhere. */
export interface Trace {
  readonly frame: number;
  readonly block: number;
  /** The last frame that had them as its subject, by name or pronoun. */
  readonly subjectFrame: number;
  /** The last block in which they spoke. */
  readonly spokeBlock: number;
}

/** Someone in mind: how much so, and where they were last met. */
export interface Candidate {
  readonly entity: Entity;
  readonly level: number;
  readonly trace: Trace;
}

const NOWHERE: Trace = { frame: -99, block: -99, subjectFrame: -99, spokeBlock: -99 };

/** Who is in mind at a point of the story: every mention raises its bearer, every sentence lets all of them fade. */
export class Discourse {
  readonly #names: readonly FoundName[];
  readonly #active = new Map<string, { entity: Entity; level: number; trace: Trace }>();
  readonly #genders: (Gender | undefined)[];
  /** By name, as last asked for. */
  readonly #entities: (Entity | undefined)[];
  #frame = 0;
  #block = 0;
  #isFirst = true;
  #spokenOf: ReadonlySet<number> = new Set();
  #lastSpeaker = '';

  constructor(names: readonly FoundName[]) {
    this.#names = names;
    this.#genders = names.map((name) => name.gender);
    this.#entities = names.map(() => undefined);
  }

  /** The frame that is being read. */
  get frame(): number {
    return this.#frame;
  }

  /** The block that is being read. */
  get block(): number {
    return this.#block;
  }

  /** The frame that is being read opens its block. */
  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** The key of whoever spoke last. */
  get lastSpeaker(): string {
    return this.#lastSpeaker;
  }

  /** Goes on to a frame: all fade by a factor. `spokenOf` are the names inside its quotes. */
  moveTo(frame: number, block: number, factor: number, spokenOf: ReadonlySet<number>): void {
    this.#isFirst = frame === 0 || block !== this.#block;
    this.#frame = frame;
    this.#block = block;
    this.#spokenOf = spokenOf;
    for (const [key, item] of this.#active) {
      item.level *= factor;
      if (item.level < 0.02) this.#active.delete(key);
    }
  }

  /** Is it somebody whom the quotes of this frame name? */
  isSpokenOf(entity: Entity): boolean {
    return entity.name !== undefined && this.#spokenOf.has(entity.name);
  }

  /** The person or body of a name, as an entity. */
  entityOf(name: number): Entity {
    const gender = this.#genders[name];
    const known = this.#entities[name];
    if (known !== undefined && known.gender === gender) return known;
    const isPerson = this.#names[name]?.kind === 'person';
    const entity = { key: `n${name}`, name, isPerson, ...(gender === undefined ? {} : { gender }) };
    this.#entities[name] = entity;
    return entity;
  }

  /** Brings someone to mind, as the subject of the frame or in another part of it. */
  raise(entity: Entity, by: number, isSubject = false): void {
    if (entity.isUnknown) return;
    const known = this.#active.get(entity.key);
    const old = known?.trace ?? NOWHERE;
    const [frame, block] = [this.#frame, this.#block];
    const subjectFrame = isSubject ? frame : old.subjectFrame;
    const trace = { ...old, frame, block, subjectFrame };
    this.#active.set(entity.key, { entity, level: Math.min(1.8, (known?.level ?? 0) + by), trace });
  }

  /** Notes that someone has the word. */
  hear(entity: Entity, by: number): void {
    this.#lastSpeaker = entity.key;
    this.raise(entity, by, true);
    const known = this.#active.get(entity.key);
    if (known === undefined) return;
    this.#active.set(entity.key, { ...known, trace: { ...known.trace, spokeBlock: this.#block } });
  }

  /** The sex that the story shows, where the names do not. */
  learnGender(name: number, gender: Gender, isCertain = false): void {
    if (isCertain) this.#genders[name] = gender;
    else this.#genders[name] ??= gender;
  }

  /** All in mind that pass the test, the foremost first. */
  candidates(test: (entity: Entity) => boolean): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const { entity, level, trace } of this.#active.values()) {
      const current = entity.name === undefined ? entity : this.entityOf(entity.name);
      if (test(current)) found.push({ entity: current, level: level + 0.1 * this.salience(entity), trace });
    }
    return found.sort((a, b) => b.level - a.level);
  }

  /** Importance to the story, in [0, 1]; 0 for anyone without a name. */
  salience(entity: Entity): number {
    return entity.name === undefined ? 0 : (this.#names[entity.name]?.salience ?? 0);
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

/** What `roleWords` has of a relative who belongs to somebody: "my mother" is nobody else's, the others' owners are not told apart. */
export const kinKey = (owner: string, noun: string): string =>
  `${/^(?:my|our|your)$/u.test(owner) ? 'my' : 'their'} ${noun}`;

function addRole(role: Set<string>, tokens: readonly Token[], at: number): void {
  const noun = tokens[at]?.lower ?? '';
  role.add(noun);
  if (!isRelative(noun)) return;
  const owner = tokens.slice(Math.max(0, at - 3), at).findLast(({ lower }) => OWNER.test(lower))?.lower;
  if (owner !== undefined) role.add(kinKey(owner, noun));
  else if (
    tokens[at + 1]?.lower === 'of' &&
    !/^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|several)$/u.test(tokens[at + 2]?.lower ?? '')
  )
    role.add(kinKey('his', noun));
}

const OWNER = /^(?:my|our|your|his|her|their|its|['’]s?)$/u;

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
        if (isHumanNoun(word.lower)) addRole(role, tokens, back);
        else if (!word.isCapital && word.kind === 'word' && word.text !== ',') break;
      }
      if (tokens[at + 1]?.text !== ',') return;
      for (let on = at + 2; on < Math.min(tokens.length, at + 12); on += 1) {
        const word = tokens[on];
        if (word === undefined || word.kind === 'quote' || word.kind === 'mark') break;
        if (/^(?:who|which|whose|whom|said|says|told|was|is|and)$/u.test(word.lower)) break;
        if (isHumanNoun(word.lower)) addRole(role, tokens, on);
      }
    });
  }
  return roles;
}
