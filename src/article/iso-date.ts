const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);

/**
 * A date as pages write it, as ISO 8601 with the offset that the page gave (none where it gave none); undefined where
 * it is no date. Reads ISO 8601 in its common misspellings, RFC 2822, English dates in words, and Unix times.
 */
export function isoDate(source: string): string | undefined {
  const text = source.trim().slice(0, 100);
  return fromIso(text) ?? fromWords(text) ?? fromUnixTime(text);
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?/i;

function fromIso(text: string): string | undefined {
  const match = ISO.exec(
    text.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, (_, y, m, d) => `${y}-${pad(m)}-${pad(d)}`),
  );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return assemble(Number(year), Number(month), Number(day), hour, minute, second, zone);
}

const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i;
const MONTH_FIRST = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i;
const CLOCK = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\b\.?)?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2})?/i;

function fromWords(text: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const found = MONTHS[dayFirst?.[2]?.toLowerCase() ?? ''] ? dayFirst : undefined;
  const [day, word, year] = found
    ? [found[1], found[2], found[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS[word?.toLowerCase() ?? ''];
  if (!month) return undefined;
  const clock = CLOCK.exec(text);
  let hour = clock?.[1];
  const half = clock?.[4]?.toLowerCase();
  if (hour && half) hour = String((Number(hour) % 12) + (half.startsWith('p') ? 12 : 0));
  return assemble(Number(year), month, Number(day), hour, clock?.[2], clock?.[3], clock?.[5]);
}

function fromUnixTime(text: string): string | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return date.toISOString().replace('.000', '');
}

function assemble(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | undefined {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 24 || Number(minute) > 59) return date;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second ?? '0')}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (!zone) return '';
  if (!/\d/.test(zone)) return 'Z';
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  return `${sign}${pad(hours ?? 0)}:${minutes ?? '00'}`;
}

function pad(value: string | number): string {
  return String(value).padStart(2, '0');
}
