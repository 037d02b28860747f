const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = 86_400_000;
const MONTH = /(?:^|[^\p{L}])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;
const WEEKDAY = /(?:^|[^\p{L}])(sun|mon|tue|wed|thu|fri|sat)/u;
const AHEAD =
  /(?:^|[^\p{L}])(?:will|is to|are to|is due|are due|scheduled|set to|plans? to|expected|begins?|starts?|opens?|from|until|by|deadline)(?![\p{L}])/iu;

/**
 * The date that English words give ("May 4", "3 June 2021", "on Thursday"), as ISO 8601 to the day or month; undefined where neither
 * the words nor `published` (ISO 8601) tell it. A date without a year is the one nearest to publication; a weekday is the latest one up
 * to it, or the next where `sentence` speaks of what is to come.
 */
export function resolveDate(words: string, published: string | undefined, sentence: string): string | undefined {
  const lower = words.toLowerCase();
  const year = /(?<!\d)\d{4}(?!\d)/.exec(lower)?.[0];
  const month = MONTHS.indexOf(MONTH.exec(lower)?.[1] ?? '');
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
  const weekday = WEEKDAYS.indexOf(WEEKDAY.exec(lower)?.[1] ?? '');
  if (weekday < 0 || base === undefined) return undefined;
  const back = (new Date(base).getUTCDay() - weekday + 7) % 7;
  if (lower.startsWith('last')) return isoDay(base - (back || 7) * DAY);
  const isAhead = lower.startsWith('next') || (!/^this/u.test(lower) && AHEAD.test(sentence));
  return isoDay(isAhead && back !== 0 ? base + (7 - back) * DAY : base - back * DAY);
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
