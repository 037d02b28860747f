/** The English names of the months, from January. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** The English names of the days of the week, from Sunday, which is day 0 in ECMA-262. */
export const WEEKDAYS: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
