import { KIN_NOUNS } from '../text/kin.ts';
import { contentTerms } from './terms.ts';
import { wordPattern } from './word-pattern.ts';

/** Something said before that a sentence counts on: any of the terms, taken up before it, introduces what is meant. */
export interface BackReference {
  readonly terms: readonly string[];
  /** How much a reader minds where nothing introduces it, in [0, 1]. */
  readonly weight: number;
  /** Whether the words point back even where the story never used them before ("the couple"). */
  readonly isCertain: boolean;
}

// Nouns that take up somebody or something told of in other words.
const ANAPHORIC = wordSet(
  `couple pair duo trio group man men woman women boy girl boys girls child children suspect suspects victim victims gunman shooter attacker driver
    officer officers doctor doctors patient patients researchers researcher scientists scientist author authors writer actor actress singer star player
    company firm studio club team side brand maker retailer agency organisation organization charity group union university school hospital
    study survey report paper findings results researcher team move decision announcement incident attack accident crash fire shooting event events ceremony
    match game fight race film movie series show episode book album song single video clip photo post message letter statement comments comment remarks
    bill law measure plan proposal deal agreement contract project program programme scheme case trial ruling verdict charge charges allegations claim claims
    device product app site website store shop restaurant bar house building property vehicle car truck plane aircraft ship boat animal dog
    question problem issue method approach process technique system feature award prize title honor honour two three four five latter former others
    actress politician lawmaker lawyer minister senator congressman congresswoman councillor defendant plaintiff judge jury
    winger striker midfielder defender forward goalkeeper quarterback coach manager rookie veteran pop rapper musician artist director teenager
    drug vaccine disease condition symptoms treatment therapy virus storm hurricane quake earthquake eruption blaze strike protest protests demonstration`,
);
// There is one of these in every reader's world, or the word only counts or compares.
const KNOWN = wordSet(
  `world country nation government state city capital public police president prime internet web media press market markets economy sun moon earth sky sea ocean
    year years month week weekend day days night morning afternoon evening time times moment past future present decade century season summer winter spring autumn fall
    first second third last latest next only same most best worst biggest largest highest lowest greatest longest main whole entire full other rest end beginning start
    top bottom middle back front way ways fact idea number amount kind sort lack need use right left north south east west northern southern eastern western
    new old former current late early holiday holidays one ones many few more fewer less likes chance ability opportunity possibility
    bible pandemic covid war coronavirus military army navy church court courts supreme house senate congress parliament law stock population environment
    climate air weather news truth road street playoffs playoff league field court`,
);
const BOUNDARY = wordSet(
  `of that who whom whose which where when is are was were be been has have had will would can could may might should must do does did said says say and or but
    in on at to for from with by about into over under after before during since between among as than if because while so not also`,
);

const PROPER = /^\p{Lu}/u;
const DEFINITE = /(?<![\p{L}])[Tt]he ((?:[\p{L}\p{M}’'-]+)(?: [\p{L}\p{M}’'-]+){0,3})/gu;
// What stands behind is read by nobody; a text without stops must not cost the square of its length.
const LONGEST = 600;
const OPENING = 30;
const CLAUSE = 70;
const NEAR_OPENING = /\b(?:these|those(?! who| whose| in| with| from)|such(?! as)|this|latter|former)\b/g;
const TIMES =
  /^this(?: \p{L}+)? (?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|morning|afternoon|evening|time|christmas|holiday|century|decade)/iu;
const ADDING_ALTERNATIVES =
  'also|too|another|other|others|instead|however|though(?=[,.]|$)|similarly|likewise|again|as well|additional(?:ly)?|further|in turn|all of them|both of them|each of them|some of them|one of them|of these|the same|either|neither|meanwhile|still|even more|the rest|even so|then|of the (?:sort|kind)|(?:do|does|did|doing|done) (?:so|just that|the same|likewise)|that being said|the reason why';
const ADDING = new RegExp(`\\b(?:${ADDING_ALTERNATIVES})\\b`, 'g');
// "19 of the 31 are against it": of what has been counted before.
const BARE_COUNT = /\d of the \d+(?=[.,]| (?:are|were|have|had|say|said|will|would))/u;
// Most sentences hold none of these words, and need not be searched for all that may follow them.
const NEAR_WORDS = wordPattern('these|those|such|this|latter|former');
const ADDING_WORDS = wordPattern(ADDING_ALTERNATIVES);
const POINTING_WORDS = wordPattern('that|this');
const BARE_THAT =
  /\b(?:after|before|of|like|just|about|with|for|all|do|does|did|done|beyond|despite|besides) (?:that|this)(?=[.,;—]|$| (?:is|was|means))/g;
const PRONOUN_ALTERNATIVES = 'he|she|him|his|her|hers|they|them|their|theirs|it|its|himself|herself|themselves';
const PRONOUN = new RegExp(`\\b(?:${PRONOUN_ALTERNATIVES})\\b`);
const PRONOUN_WORDS = wordPattern(PRONOUN_ALTERNATIVES);
const OF_PERSON = /^(?:he|she|him|his|her|hers|himself|herself)$/iu;
const OF_SEVERAL = /^(?:they|them|their|themselves)$/iu;
const SEVERAL =
  /\p{Ll}{2}s(?![\p{L}’'])|(?<!\p{L})(?:and|people|police|men|women|children|who|anyone|everyone|someone|team|club|company|group|family|staff|crew|public|party|government)(?!\p{L})/iu;
// "My mother and her sister": hers.
const KIN = new RegExp(
  `(?<![\\p{L}])(?:my|our|his|her|their|the|’s|'s) (?:\\p{Ll}+ )?(?:${KIN_NOUNS}|partner|friend)(?![\\p{L}])`,
  'iu',
);
const IMPERSONAL =
  /^it(?:[’']s|[’']ll be| is| was| has been| will be| would be| may be| seems| appears| turns out| takes| took| comes| looks) /iu;

/** What an English sentence, its quotations left out, needs to have been told; in no order. */
export function backReferences(sentence: string): readonly BackReference[] {
  const own = sentence.slice(0, LONGEST);
  const lower = own.toLowerCase();
  const found: BackReference[] = [];
  const add = (weight: number, isCertain: boolean, terms: readonly string[] = []) =>
    found.push({ terms, weight, isCertain });
  for (const match of own.matchAll(DEFINITE)) {
    const reference = definite(own, match);
    if (reference !== undefined) found.push(reference);
  }
  for (const match of NEAR_WORDS.test(lower) ? lower.matchAll(NEAR_OPENING) : [])
    if (!TIMES.test(own.slice(match.index)))
      add(match.index < OPENING ? 0.9 : 0.4, true, pointedAt(own.slice(match.index)));
  for (const { index } of ADDING_WORDS.test(lower) ? lower.matchAll(ADDING) : []) add(index < CLAUSE ? 0.5 : 0.2, true);
  if (BARE_COUNT.test(own)) add(0.6, true);
  for (const { index } of POINTING_WORDS.test(lower) ? lower.matchAll(BARE_THAT) : [])
    add(index < CLAUSE ? 0.8 : 0.4, true);
  const pronoun = PRONOUN_WORDS.test(lower) ? PRONOUN.exec(lower) : null;
  if (pronoun !== null && !IMPERSONAL.test(own.slice(pronoun.index)) && !isGiven(own, pronoun))
    add(pronoun.index < OPENING ? 0.9 : 0.6, true);
  return found;
}

/** A definite description: bare ones count on what was told, those that say themselves which is meant do not. */
function definite(own: string, match: RegExpMatchArray): BackReference | undefined {
  const words = (match[1] ?? '').split(' ');
  const index = match.index ?? 0;
  const end = words.findIndex((word, at) => BOUNDARY.has(word.toLowerCase()) || (at > 0 && PROPER.test(word)));
  if (end === 0 || PROPER.test(words[0] ?? '')) return undefined;
  const phrase = (end < 0 ? words : words.slice(0, end)).map((word) => word.replace(/[’']s?$/u, ''));
  const next = end < 0 ? '' : (words[end] ?? '').toLowerCase();
  const first = phrase[0] ?? '';
  // "the activity of neurons", "the man who …" say which.
  if (/^(?:of|that|who|whom|whose|which|where)$/u.test(next) || (end > 0 && PROPER.test(words[end] ?? '')))
    return undefined;
  const at = phrase.slice(0, 3).findIndex((word) => ANAPHORIC.has(word.toLowerCase()));
  if (at < 0 && KNOWN.has(first.toLowerCase())) return undefined;
  const weight = index < OPENING ? 1 : 0.5;
  const own3 = at >= 0 ? phrase.slice(at, at + 1) : phrase.slice(0, 2);
  const terms = contentTerms(own3.join(' '), 'en');
  const before = new Set(contentTerms(own.slice(0, index), 'en'));
  return terms.some((term) => before.has(term)) ? undefined : { terms, weight, isCertain: at >= 0 };
}

/** What "these conditions" or "this new drug" point at, as terms. */
function pointedAt(text: string): readonly string[] {
  return contentTerms(text.split(/\s+/u, 3).slice(1).join(' '), 'en');
}

/** Whether the sentence itself names, before the pronoun or right after an opening phrase, whom it may stand for. */
function isGiven(own: string, { index, 0: pronoun }: RegExpExecArray): boolean {
  const before = own.slice(0, index);
  if (OF_PERSON.test(pronoun)) {
    if (
      /(?<![.!?] |^)\p{Lu}[\p{L}.’'-]+/u.test(before) ||
      /(?<![\p{L}])(?:an?|who|someone|everyone|anyone|every)(?![\p{L}])/iu.test(before) ||
      KIN.test(before)
    )
      return true;
    if (/^\p{Lu}\p{Ll}+/u.test(before) && contentTerms(before.split(' ', 1)[0] ?? '', 'en').length > 0) return true;
  } else if (contentTerms(before, 'en').length >= 2) {
    if (!OF_SEVERAL.test(pronoun) || SEVERAL.test(before)) return true;
  }
  // "In his first speech, Obama …"
  return (
    /^(?:his|her|their|its)$/iu.test(pronoun) &&
    index < OPENING &&
    /, (?:the )?\p{Lu}/u.test(own.slice(index, index + 120))
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
