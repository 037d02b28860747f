import { CHARACTER, characterClass } from '../text/characters.ts';
import { isEnglish } from '../text/language.ts';
import { elidableOpening, firstWordAt, opensOnConnective, opensOnPronoun } from './openings.ts';
import { wordPattern } from './word-pattern.ts';

/** What the wording of a sentence shows, each as 0 or 1 unless said otherwise. */
export interface SentenceCues {
  /** Opens with a pronoun that needs the sentence before ("He", "That"). */
  readonly pronounOpening: number;
  /** Opens with a word that ties it to the sentence before ("But", "Meanwhile"). */
  readonly connectiveOpening: number;
  /** Goes on with such a pronoun behind a connective that can be left out ("But he"). */
  readonly pronounNext: number;
  readonly question: number;
  /** Speaks of "I" or "we", or to "you", outside quotation marks. */
  readonly personal: number;
  /** Share of its characters that stands in quotation marks, in [0, 1]. */
  readonly quoted: number;
  readonly opensWithQuote: number;
  /** Figures other than years, at most 3, over 3. */
  readonly figures: number;
  /** A weekday, a month or "last week": when the news happened. */
  readonly dated: number;
  /** "said", "according to", "announced": somebody vouches for it. */
  readonly sourced: number;
  /** Verbs of events that make news: killed, voted, approved. */
  readonly event: number;
  /** Words of scope that nut paragraphs turn on: "one of", "more than", "across", "a growing number". */
  readonly scope: number;
  /** Weather, light, furniture, small movements: words that paint a scene. */
  readonly scenery: number;
  /** Opens the way anecdotes do: "On a grey morning", "When", "It was", a bare time of day. */
  readonly sceneOpening: number;
  /** Opens with a dateline ("PARIS, May 4 —"). */
  readonly dateline: number;
  /** No stop at its end: a fragment, a list's lead-in, a credit. */
  readonly unstopped: number;
}

const any = wordPattern;
const opens = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}])`, 'iu');
const bit = (value: boolean) => (value ? 1 : 0);

const PERSONAL = any(`i|i'm|i’m|i've|i’ve|we|we're|we’re|my|our|me|us|you|your|you're|you’re|let's|let’s`);
const DATED = any(
  `(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|tonight|(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter|night)|earlier this|jan|feb|aug|sept|oct|nov|dec|january|february|april|june|july|august|september|october|november|december`,
);
const SOURCED = any(
  `according to|said|says|told|announced|reported|confirmed|officials|authorities|police|a (?:report|study|survey)|data|figures|researchers|scientists|experts|critics|campaigners|court|ministry|government`,
);
const EVENT = any(
  `killed|died|dead|injured|arrested|charged|convicted|sentenced|accused|elected|voted|won|beat|lost|defeated|approved|rejected|agreed|signed|ruled|banned|launched|ordered|resigned|appointed|fell|rose|dropped|jumped|closed|reopened?|suspended|halted|struck|crashed|collapsed|withdr[ea]w|will|would|plans? to|is to|are to|has been|have been|faces?|cut|cuts|raised?|sued|cleared|delayed|sold|bought|opened|ended|named|found|become|became|set`,
);
const SCOPE = any(
  `one of|among|more than|fewer than|less than|nearly|almost|about|around|thousands|hundreds|dozens|millions?|billions?|across|nationwide|a growing|growing number|increasingly|the first|the largest|the biggest|the latest|the highest|the lowest|record|per ?cent|percent|country’s|country's|nation’s|nation's|decades?|years|new|part of|part in|crisis|campaign|programme|program|scheme|project|law|rules|under|because|after`,
);
const SCENERY = any(
  `mornings?|dawn|dusk|sun|sunlight|sunrise|sunset|rain|mist|fog|snow|wind|breeze|sky|moon|shade|shadows?|light|lamp|candles?|grey|gray|dusty|damp|cold|warm|quiet|silent|silence|door|doorway|windows?|kitchen|table|bench|chair|sofa|stairs|porch|cupboard|drawer|tea|coffee|kettle|bread|soup|smell(?:s|ed)?|scent|hands?|fingers?|eyes|knees|shoulders|hair|shirt|coat|boots?|shoes|hat|bucket|basket|dog|goat|donkey|cat|bicycle|sat|sits|stood|stands|leaned|leans|knelt|kneels|walked|walks|stared|stares|smiled|smiles|wept|pulled|pulls|pours|poured|wiped|wipes|points?|pointed|folds?|folded|lit|watched|watches|woke|wakes|remembers?|remembered`,
);
const SCENE_OPENING = opens(
  `on (?:a|an|one|most|some|the)|when|it was|it is|it starts|it began|there (?:was|were|is|are)|every (?:morning|day|night|week|year|spring|summer)|at (?:dawn|dusk|night|first|noon|midnight|[\\p{L}\\d]+ o['’]clock|\\d+[:.]\\d+|(?:half|[\\p{L}\\d-]+) (?:minutes )?(?:to|past|before|after) [\\p{L}\\d]+)|in (?:a|an|one|the)|for (?:years|most|\\p{L}+ years)|just (?:before|after|past)|before|by the time|not far|inside|outside|under|behind|above|beneath|until|as (?:a|the)|what|how|who|ask|imagine|if`,
);
const DATELINE =
  /^(?:[\p{Lu}\p{M}.’' -]{3,}(?:, [\p{L}.’' ]+){0,2}(?:,? \(?\p{Lu}?[\p{L}.]*\.? ?\d{0,2}\)?)?|\p{Lu}[\p{L} .,]{2,30})\s?(?:\([^)]{2,40}\)\s?)?(?:—|–|--|-|:)\s/u;
const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|「[^」]*(?:」|$)/gu;

/** Reads the wording of a sentence; cues of wording are known for English, openings for some languages more. */
export function readCues(text: string, language: string | undefined): SentenceCues {
  const english = isEnglish(language);
  const said = withoutDateline(text);
  const own = withoutQuoted(said);
  const lower = own.toLowerCase();
  const start = said.slice(firstWordAt(said));
  // Asked for first: patterns read each text once for all that are asked of it one after the other.
  const dated = bit(english && DATED.test(own === text ? lower : text.toLowerCase()));
  const inEnglish = (pattern: Pick<RegExp, 'test'>, part: string) => bit(english && pattern.test(part));
  const opensWithPronoun = opensOnPronoun(start, language);
  const elided = english ? elidableOpening(start) : 0;
  const figures =
    (/\d/.test(own) ? own.match(/(?<![\p{L}\d])\d[\d.,]*(?![\d])/gu) : null)?.filter(
      (figure) => !/^(?:19|20)\d\d\.?,?$/u.test(figure),
    ).length ?? 0;
  return {
    pronounOpening: bit(opensWithPronoun),
    connectiveOpening: bit(opensOnConnective(start, language)),
    pronounNext: bit(english && (elided > 0 ? opensOnPronoun(start.slice(elided), language) : opensWithPronoun)),
    question: bit(QUESTION_MARKS.has(lastMark(text, QUESTION_CLOSERS))),
    personal: inEnglish(PERSONAL, lower),
    quoted: said.length === 0 ? 0 : 1 - Math.min(1, collapsedLength(own) / said.length),
    opensWithQuote: bit(/^["“«„「‘']/u.test(said)),
    figures: Math.min(3, figures) / 3,
    dated,
    sourced: inEnglish(SOURCED, lower),
    event: inEnglish(EVENT, lower),
    scope: inEnglish(SCOPE, lower),
    scenery: inEnglish(SCENERY, lower),
    sceneOpening: inEnglish(SCENE_OPENING, start),
    dateline: bit(said.length < text.length),
    unstopped: bit(!isStopped(text)),
  };
}

/** A sentence in the writer's own words: without dateline and quotations. */
export function withoutQuotations(text: string): string {
  return withoutQuoted(withoutDateline(text)).trim();
}

// A glance for what they cannot do without spares most sentences the long patterns.
const withoutDateline = (text: string): string => (/[—–:-]\s/.test(text) ? text.replace(DATELINE, '') : text);
const withoutQuoted = (text: string): string => (/[“"«„「]/.test(text) ? text.replace(QUOTED, ' ') : text);

/** The length of a text whose stretches of white space count as one. */
function collapsedLength(text: string): number {
  // Pages have theirs collapsed already.
  if (!/\s\s/.test(text)) return text.length;
  let length = 0;
  let wasSpace = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = (characterClass(text.charCodeAt(at)) & CHARACTER.space) !== 0;
    if (!isSpace || !wasSpace) length++;
    wasSpace = isSpace;
  }
  return length;
}

const QUESTION_MARKS = new Set('?？؟;');
const QUESTION_CLOSERS = new Set('"”’»)');
const STOPS = new Set('.!?。！？।॥؟۔։');
const CLOSERS = new Set('"”’\'»」』)]');

/** Whether a text ends as a sentence does; one cut off by "..." does not. */
export function isStopped(text: string): boolean {
  return STOPS.has(lastMark(text, CLOSERS)) && !text.endsWith('...');
}

/** The last character of a text before its closing marks and spaces. */
function lastMark(text: string, closers: ReadonlySet<string>): string {
  let last = text.length - 1;
  while (last >= 0 && (closers.has(text.charAt(last)) || characterClass(text.charCodeAt(last)) & CHARACTER.space))
    last--;
  return text.charAt(last);
}
