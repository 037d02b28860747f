type DateForm = 'full' | 'short';

const FORMATS: readonly [pattern: RegExp, fill: string, Record<DateForm, Intl.DateTimeFormatOptions>][] = [
  [/^\d{4}$/, '-01-01', { full: { year: 'numeric' }, short: { year: 'numeric' } }],
  [/^\d{4}-\d{2}$/, '-01', { full: { year: 'numeric', month: 'long' }, short: { year: 'numeric', month: 'short' } }],
  [
    /^\d{4}-\d{2}-\d{2}/,
    '',
    {
      full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
      short: { month: 'short', day: 'numeric' },
    },
  ],
];

/** A date of the story (ISO 8601, to the day, month or year) in the reader's manner, `short` without weekday and, for a day, without year; nothing where it is none. */
export function figureDate(date: string | undefined, locale: string, form: DateForm = 'full'): string | undefined {
  if (date === undefined) return undefined;
  const [, fill, options] = FORMATS.find(([pattern]) => pattern.test(date)) ?? [];
  const day = new Date(`${date.slice(0, 10)}${fill}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { ...options?.[form], timeZone: 'UTC' }).format(day);
}
