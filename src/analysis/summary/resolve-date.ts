import { MONTHS, WEEKDAYS } from '../text/calendar.ts';

const beginnings = (names: readonly string[]) => names.map((name) => name.slice(0, 3).toLowerCase());
const MONTH_BEGINNINGS = beginnings(MONTHS);
const WEEKDAY_BEGINNINGS = beginnings(WEEKDAYS);
const DAY = 86_400_000;
const MONTH = new RegExp(`(?:^|[^\\p{L}])(${MONTH_BEGINNINGS.join('|')})`, 'u');
const WEEKDAY = new RegExp(`(?:^|[^\\p{L}])(${WEEKDAY_BEGINNINGS.join('|')})`, 'u');
const AHEAD =
  /(?:^|[^\p{L}])(?:will|won['’]t|is to|are to|is due|are due|scheduled|set to|plans? to|is expected|are expected|begins?|starts?|opens?|deadline)(?![\p{L}])/iu;
const PAST =
  /(?:^|[^\p{L}])(?:said|told|wrote|was|were|had|did|made|took|came|went|met|held|found|won|lost|left|began|saw|gave|got|led|fell|rose|hit|shot|(?!scheduled|expected|need)\p{L}{2,}ed)(?![\p{L}])/iu;
const UP_TO = /(?:^|[^\p{L}])(?:from|until|till|by|before|starting|beginning)(?: on)? $/iu;

/**
 * The date that English words give ("May 4", "3 June 2021", "on Thursday"), as ISO 8601 to the day or month; undefined where neither
 * the words nor `published` (ISO 8601) tell it. A date without a year is the one nearest to publication; a weekday is the latest one up
 * to it, the next where `sentence` speaks of what is to come, and none where it speaks of both.
 */
export function resolveDate(words: string, published: string | undefined, sentence: string): string | undefined {
  const lower = words.toLowerCase();
  const year = /(?<!\d)\d{4}(?!\d)/.exec(lower)?.[0];
  const month = MONTH_BEGINNINGS.indexOf(MONTH.exec(lower)?.[1] ?? '');
  const base = dayOf(published);
  if (month >= 0) {
    const day = /(?<!\d)\d{1,2}(?!\d)/.exec(lower)?.[0];
    if (day === undefined) return year === undefined ? undefined : `${year}-${two(month + 1)}`;
    if (year !== undefined) return isoDay(Date.UTC(Number(year), month, Number(day)), Number(day));
    if (base === undefined) return undefined;
    const inYears = [-1, 0, 1].map((by) => Date.UTC(new Date(base).getUTCFullYear() + by, month, Number(day)));
    const nearest = inYears.reduce((best, time) => (Math.abs(time - base) < Math.abs(best - base) ? time : best));
    return isoDay(nearest, Number(day));
  }
  const weekday = WEEKDAY_BEGINNINGS.indexOf(WEEKDAY.exec(lower)?.[1] ?? '');
  if (weekday < 0 || base === undefined) return undefined;
  const back = (new Date(base).getUTCDay() - weekday + 7) % 7;
  if (lower.startsWith('last')) return isoDay(base - (back || 7) * DAY);
  if (back === 0) return isoDay(base);
  const isAhead = isToCome(words, sentence);
  return isAhead === undefined ? undefined : isoDay(isAhead ? base + (7 - back) * DAY : base - back * DAY);
}

/** Whether a weekday of a sentence is still to come; undefined where the sentence tells of what was and of what will be. */
function isToCome(words: string, sentence: string): boolean | undefined {
  if (/^next/iu.test(words)) return true;
  if (/^this/iu.test(words)) return false;
  if (UP_TO.test(sentence.slice(0, Math.max(0, sentence.indexOf(words))))) return true;
  if (!AHEAD.test(sentence)) return false;
  return PAST.test(sentence) ? undefined : true;
}

function dayOf(published: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '');
  if (parts === null) return undefined;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number.isNaN(time) ? undefined : time;
}

/** The day of a time in UTC; undefined where `expected` says that the month has no such day. */
function isoDay(time: number, expected?: number): string | undefined {
  const date = new Date(time);
  if (Number.isNaN(time) || (expected !== undefined && date.getUTCDate() !== expected)) return undefined;
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
