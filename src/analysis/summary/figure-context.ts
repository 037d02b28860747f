import type { FoundFigure } from './figure-patterns.ts';

/** UTF-16 offsets of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
const either = (list: string): string => list.trim().split(/\s+/u).join('|');

// A chip is to be read at a glance.
const LONGEST = 52;
const BEFORE = 70;
const AFTER = 60;
const MOST_WORDS = 4;

// Words at which a noun phrase is over.
const ENDS_PHRASE = words(
  `a an the of in on at to from for by with without about against between among into through during before after under over near since until than as off per and or
    but nor while when where who whom whose which that this these those if because though although so yet not is are was were be been being has have had do does did will
    would can could may might must should shall he she it they we you i his her its their our your my there here then now also just only even still each said says say
    told fell rose grew went came took made got gave led lost won left met set kept saw paid held ran put hit cut stood became began felt thought knew rank agree think want
    believe live work voted last this next today yesterday compared according including such both either own`,
);
const PLURAL =
  /^(?!.*(?:ss|us|is)$)\p{L}[\p{L}’'-]+s$|^(?:people|men|women|children|police|staff|personnel|fish|cattle)$/iu;
const VERB_LIKE = /^\p{Ll}{3,}ed$/u;
const WORD = /^ ((?:U\.S\.|U\.K\.|[\p{L}\p{N}][\p{L}\p{N}’'&-]*))/u;

// "a 25% tariff": what has an article before it goes on to a noun.
const ATTRIBUTIVE =
  /(?<![\p{L}])(?:an?|the|its|their|his|her|our|this|that|another|each|\d{1,2}-year,)(?: (?:over|nearly|almost|about|roughly|around|average|further|record|whopping|additional|estimated|annual|initial|total|new|full|flat))*\s$/iu;
const PER =
  /^(?: (?:an?|per|each|every) (?:year|month|week|day|night|hour|share|barrel|ton(?:ne)?|person|head|kilo(?:gram)?|kilometre|kilometer|mile|litre|liter|gallon|pound|piece|seat|ticket)| each| off|[- ](?:a|per)-(?:year|month|week))(?![\p{L}])/iu;
const RANGE = /^(?: (?:and|to|or) |\s?[–-]\s?)(?:[\d.,]+(?: ?[%％]|[- ]per ?cent))/u;

const FRAMES = either(
  `rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown growth dropped drop drops climbed climb jumped jump increased increase increases
    increasing decreased decrease declined decline declines surged surge slumped slump plunged plunge gained gain gains lost lose loss losses shrank reduced reduce reduction raised
    raise raises raising cut cuts up down sold sells sale cost costs costing worth paid pay pays paying fetched earned earn earns earning totals totalled totaling won win received receive
    receives fined fine spent spend spending priced price prices valued value discount discounted prize prizes budget reward fee fees bail bond compensation salary salaries wage wages turnout
    unemployment inflation minimum maximum average estimate odds tariff tariffs tax taxes rate rates interest debt profit profits revenue revenues penalty penalties damages donation donated grant grants funding
    loan aid stipend stipends stake share shares majority chance risk support approval owed owes owe settle settlement deal contract awarded invest invested investment sells starts starting start
    reached hit exceed exceeded exceeds topped`,
);
const LEADS_ON = either(
  `by of to at from for in above below up down about nearly almost just only more less than over under around roughly as high much low many least most an a the additional another
    average original estimated further record some approximately eye-popping is are was were will be would has had been which that it out between totalling totaling worth or and`,
);
// "increased the risk by 53%", "up 8%"; "cough up $25 million" is another up.
const CHANGES = either(
  'raise raised raises raising increase increased increases increasing decrease decreased decreases decreasing reduce reduced reduces reducing cut cuts cutting boost boosted boosting lower lowered lowering',
);
const FRAME = new RegExp(
  `(?<![\\p{L}’'-])(?:(?:${CHANGES}) (?:[\\p{L}’'-]+ ){1,3}by|${FRAMES})(?: (?:${LEADS_ON}))* ?$`,
  'iu',
);
const UP = /^(?:up|down) $/iu;

const PLACE = String.raw`(?: (?:in|at|on) \p{Lu}[\p{L}.’'-]*(?:,? \p{Lu}[\p{L}.’'-]*){0,2},?)?`;
const HAPPENS = either(
  `opens open opened opening begins begin began starts start started ends end ended closes close closed runs ran premieres premiere premiered debuts debut debuted released release
    launched launch launches published expires expired due effective scheduled born died killed arrested sentenced convicted charged signed reopened reopen reopens held elections election
    vote votes voted trial hearing deadline arrives arrive arrived returns return returned airs aired`,
);
const HAPPENED = new RegExp(
  `(?<![\\p{L}’'-])((?:${HAPPENS}|(?:takes|took|take|taking) (?:place|effect))${PLACE}(?: (?:on|by|until|till|from|since|before|after|through|in|for|late|early))*) ?$`,
  'u',
);

/**
 * The words around an English figure that say what it is of: "85% of voters", "a rise of 6 per cent", "$315,000 debt", "opened in Japan on 8
 * December". The stretch holds the figure; it is the figure's own where nothing beside it tells. For the figures of one line: looks no further
 * than some sixty characters either way.
 */
export function figureContext(text: string, { kind, start, end }: FoundFigure): Stretch {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (kind === 'date') return { start: start - fitting(HAPPENED.exec(before), end - start), end };
  if (kind === 'count') return { start, end };
  const range = kind === 'percentage' ? (RANGE.exec(text.slice(end, end + AFTER))?.[0].length ?? 0) : 0;
  const from = end + range;
  const told = countedAfter(text.slice(from, from + AFTER), before);
  if (told > 0 && from + told - start <= LONGEST) return { start, end: from + told };
  const frame = FRAME.exec(before);
  const isOtherUp = kind === 'amount' && frame !== null && UP.test(frame[0]);
  return { start: start - (isOtherUp ? 0 : fitting(frame, from - start)), end: from };
}

/** How far back a match reaches that ends at the figure; 0 where the whole would be too long. */
function fitting(match: RegExpExecArray | null, length: number): number {
  const reach = match === null ? 0 : match[0].length;
  return reach + length <= LONGEST ? reach : 0;
}

/** How far the words behind a figure reach that say what it counts. */
function countedAfter(after: string, before: string): number {
  const per = PER.exec(after)?.[0].length ?? 0;
  if (per > 0) return per;
  if (after.startsWith(' of ')) {
    const rest = after.slice(3);
    const determiner =
      /^ (?:the|its|their|his|her|our|all|all the|an?|those|these) (?=\S)/u.exec(rest)?.[0].trimEnd().length ?? 0;
    const phrase = phraseLength(rest.slice(determiner));
    return phrase === 0 ? 0 : 3 + determiner + phrase;
  }
  const group = /^ (?:in|among)(?= (?!the (?:first|second|third|last|past|same)))/u.exec(after)?.[0].length ?? 0;
  const phrase = group === 0 ? 0 : phraseLength(after.slice(group));
  if (PLURAL.test(/[\p{L}’'-]+$/u.exec(after.slice(group, group + phrase))?.[0] ?? '')) return group + phrase;
  return ATTRIBUTIVE.test(before) ? phraseLength(after) : 0;
}

/** How far a noun phrase reaches; 0 where none begins, or none of so few words ends. */
function phraseLength(text: string): number {
  let at = 0;
  for (let taken = 0; taken <= MOST_WORDS; taken++) {
    const rest = text.slice(at);
    const [found, word] = WORD.exec(rest) ?? [];
    if (found === undefined || word === undefined) return at;
    if (ENDS_PHRASE.has(word.toLowerCase()) || (taken > 0 && VERB_LIKE.test(word))) return at;
    if (taken === MOST_WORDS) return 0;
    at += found.length;
    // A name behind a plural goes on with it ("Sotheby's").
    if (PLURAL.test(word) && !/^ \p{Lu}/u.test(text.slice(at)) && !/[’']s$/u.test(word)) return at;
  }
  return at;
}
