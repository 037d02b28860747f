import type { KeyFigureKind } from '../digest.ts';
import { MONTHS } from '../text/calendar.ts';
import { isEnglish } from '../text/language.ts';

/** A figure of a text as found by its form alone: UTF-16 offsets, and its kind. */
export interface FoundFigure {
  readonly kind: KeyFigureKind;
  readonly start: number;
  readonly end: number;
}

const SMALL =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
// Part of each number word; patterns that mind no case take the long s for an s.
const NUMBER_WORDS =
  /two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirt|fift|twent|fort|hundred|thousand|million|billion|dozen|ſ/i;
const DIGITS = String.raw`\d{1,3}(?:[,.  ]\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})?`;
const SCALE = String.raw`(?:[  -](?:hundred|thousand|million|billion|trillion|crore|lakh|mn|bn|tn|m|b|k)(?![\p{L}])|(?:bn|tn|mn|m|b|k|M|B)(?![\p{L}]))`;
const WORD_NUMBER = `(?:${SMALL})(?:-(?:one|${SMALL}))?(?: (?:hundred|thousand|million|billion|dozen))?|(?:a|one) (?:hundred|thousand|million|billion|dozen)|(?:(?:tens|hundreds) of (?:thousands|millions)|hundreds|thousands|millions|billions|dozens) of`;
const CURRENCY_WORDS =
  'euros?|pounds?|dollars?|yen|yuan|rupees?|rubles?|roubles?|naira|shillings?|cedis?|rand|pesos?|reais|real|francs?|kronor|kroner|lira|won|baht|ringgit|dirhams?|riyals?|złoty|zlotys?|zł|руб(?:лей|ля|ль)?|рублей|ευρώ|евро|元|美元';
const MONTH = `${MONTHS.join('|')}|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.`;
const before = String.raw`(?<![\p{L}\p{N}.,$€£¥₹#/-])`;
const after = String.raw`(?![\p{N}]|[.,]\p{N})`;

const AMOUNT = new RegExp(
  `(?<![\\p{N}.,])(?:(?:US|A|C|NZ|HK|S|R|MX)?[$€£¥₹₦₽₩₺]|(?:Rs\\.?|USD|EUR|GBP|CHF|KSh|Sh|N|R|RM|Rp)(?=[  ]?\\d))[  ]?(?:${DIGITS})${SCALE}?${after}|${before}(?:${DIGITS}|${WORD_NUMBER})${SCALE}?[  ]?(?:[€£₽₴]|(?:(?:US|Australian|Canadian|Hong Kong) )?(?:${CURRENCY_WORDS})(?![\\p{L}]))`,
  'gu',
);
const PERCENTAGE = new RegExp(
  `${before}(?:${DIGITS}|${SMALL})(?:[  ]?[%％]|[- ](?:per ?cent|percentage points?|percent)(?![\\p{L}]))`,
  'gu',
);
const FRACTION = new RegExp(
  `${before}(?:(?:(?:one|\\d|${SMALL}) in|(?:one|\\d{1,3}|${SMALL}) out of)(?: every)? (?:\\d{1,3}|${SMALL})|(?:two|three|four)-(?:thirds|quarters|fifths)(?: of(?: the| its| all)?)?)(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
  'giu',
);
const DATE = new RegExp(
  `${before}(?:(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?!\\p{N})(?:,? \\d{4}(?!\\p{N}))?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})(?! \\d{1,2}(?!\\p{N}))(?: \\d{4})?|(?:${MONTH})(?: of)? \\d{4}(?!\\p{N})|(?:(?:next|last|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\\p{L}\\p{N}])`,
  'gu',
);
const COUNT = new RegExp(`${before}(?:(?:${DIGITS})${SCALE}?|${WORD_NUMBER})${after}(?= \\p{Ll})`, 'giu');
const COUNTED = /(?: \p{Ll}[\p{Ll}’'-]{1,20}){1,3}/uy;
const STOP =
  /^(?:a|an|the|of|and|or|but|in|on|at|to|for|from|by|with|as|is|are|was|were|has|have|had|be|been|that|which|who|when|while|after|before|since|this|these|those|their|his|her|its|our|more|less|fewer|times|other|others|others’|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|said|says|than|into|over|under|about|against|between|during|per|not|will|would|also|miles?-an-hour|ways?|things?|a\.m|p\.m|am|pm|o'clock|o’clock|years’|days’|months’|weeks’|hours’|pages?|year-old|year-olds)$/u;
const NO_NOUNS =
  /(?:ss|us|is|ous)$|^(?:has|was|does|goes|says|plus|versus|across|besides|always|perhaps|sometimes|overseas|comes|needs|makes|takes|gets|lies|remains|includes|points)$/u;
const NOUNS_WITHOUT_S =
  /^(?:people|men|women|children|police|staff|personnel|dead|injured|wounded|fish|cattle|sheep|species|aircraft|kilometres?|jurors|voters|refugees|tonnes|countries|percent|metres|hectares|acres|square|feet|km|kg|mph)$/u;
const STATE =
  /^ (?:(?:were |was |have been |had been |are )?(?:killed|dead|died|injured|wounded|hurt|missing|arrested|detained|displaced|evacuated|charged|hospitali[sz]ed|infected|stranded|trapped|rescued|affected|sacked|homeless))(?![\p{L}])/u;
const NO_COUNT_BEFORE =
  /(?<![\p{L}])(?:aged|age|ages|number|No\.|room|chapter|section|article|route|highway|flight|channel|page|phase|day|week|level|grade|stage|version|episode|season|area|zone|gate|platform|magnitude|top|at about|at around|type|part|model|mark)\s?$/iu;
// "the Halden Pavo 694 offers": part of a product's name, unless a place or a day stands there.
const NAME_BEFORE =
  /(?:^|[^\p{L}])(?!(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Ff]rom|[Oo]f|[Tt]o|[Bb]y|[Aa]nd|[Tt]han|[Ss]ays?|[Ss]aid|[Aa]cross|[Aa]round|[Ii]nside|[Oo]utside|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext) )(\p{L}[\p{L}’'-]*) (?!(?:Some|About|Nearly|Almost|Around|Over|Only|Just|Another|At|In|By|And|The|But|Than|Least|More|These|Those|All|Its|Their|Our|Up)(?: |$))\p{Lu}[\p{L}’'-]*\s$/u;
const PRISON = /^ (?:years?|months?)(?: in (?:prison|jail)| behind bars| of imprisonment)/u;

/** The figures of a text in reading order, not overlapping. Counts and dates are read in English only. Linear in the length of the text. */
export function findFigures(text: string, language: string | undefined): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  const free = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  const take = (kind: KeyFigureKind, start: number, end: number) => {
    if (free(start, end)) found.push({ kind, start, end });
  };
  // A glance for what they cannot do without spares most lines the long patterns.
  const hasDigit = /\d/.test(text);
  const hasNumber = hasDigit || NUMBER_WORDS.test(text);
  for (const match of hasNumber ? text.matchAll(AMOUNT) : [])
    take('amount', match.index, match.index + match[0].length);
  const hasShare = hasNumber && /[%％]|cent/.test(text);
  for (const match of hasShare ? text.matchAll(PERCENTAGE) : [])
    take('percentage', match.index, match.index + match[0].length);
  if (isEnglish(language)) {
    for (const match of hasDigit || text.includes('day') ? text.matchAll(DATE) : [])
      take('date', match.index, match.index + match[0].length);
    for (const match of hasNumber ? text.matchAll(FRACTION) : []) {
      const end = match.index + match[0].length;
      const length = countedLength(text, end);
      if (length > 0) take('count', match.index, end + length);
    }
    for (const match of hasNumber ? text.matchAll(COUNT) : []) {
      const end = match.index + match[0].length;
      if (NO_COUNT_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
      if (/^\d/.test(match[0]) && NAME_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
      const length = countedLength(text, end);
      if (length > 0 && !isYear(match[0])) take('count', match.index, end + length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How far the words reach that say what is counted; 0 where nothing countable follows. */
function countedLength(text: string, from: number): number {
  const prison = PRISON.exec(text.slice(from, from + 40));
  if (prison !== null) return prison[0].length;
  COUNTED.lastIndex = from;
  const words = COUNTED.exec(text)?.[0].slice(1).split(' ') ?? [];
  let length = 0;
  for (const word of words) {
    if (STOP.test(word)) return 0;
    length += word.length + 1;
    const isNoun = NOUNS_WITHOUT_S.test(word) || (/[^s]s$/u.test(word) && !NO_NOUNS.test(word));
    // A name or a hyphen right behind shows that the noun goes on.
    if (isNoun && !/^[’'\p{L}-]/u.test(text.slice(from + length)))
      return length + (STATE.exec(text.slice(from + length, from + length + 40))?.[0].length ?? 0);
  }
  return 0;
}

function isYear(words: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(words);
}
