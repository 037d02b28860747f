const FORMATS: readonly [pattern: RegExp, fill: string, options: Intl.DateTimeFormatOptions][] = [
  [/^\d{4}$/, '-01-01', { year: 'numeric' }],
  [/^\d{4}-\d{2}$/, '-01', { year: 'numeric', month: 'long' }],
  [/^\d{4}-\d{2}-\d{2}/, '', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }],
];

/** A date of the story (ISO 8601, to the day, month or year) in the reader's manner; nothing where it is none. */
export function figureDate(date: string | undefined, locale: string): string | undefined {
  if (date === undefined) return undefined;
  const [, fill, options] = FORMATS.find(([pattern]) => pattern.test(date)) ?? [];
  const day = new Date(`${date.slice(0, 10)}${fill}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
}
