import { isEnglish } from '../text/language.ts';

const BESIDE = '(?:(?:just|well|slightly|far|a little|no|not) )?';
const ENGLISH = `${BESIDE}(?:more|less|fewer|greater|higher|lower) than|${BESIDE}(?:over|under|above|below)|at least|at most|(?:a )?(?:minimum|maximum) of|up to|as (?:many|much|few|little) as|upwards? of|in excess of|(?:very )?(?:nearly|almost)|close to|about|around|roughly|approximately|approx\\.|an estimated|estimated|some`;
// What stands right before a number in other languages and says that it is not exact.
const ABROAD: Readonly<Record<string, string>> = {
  es: 'más de|menos de|casi|unos|unas|cerca de|alrededor de|al menos|hasta|aproximadamente',
  fr: "plus de|moins de|près de|environ|quelque|presque|au moins|jusqu[’']à",
  de: 'mehr als|weniger als|rund|etwa|ungefähr|circa|ca\\.|knapp|gut|fast|nahezu|über|unter|mindestens|höchstens|bis zu',
  it: 'più di|meno di|oltre|circa|quasi|almeno|fino a',
  pt: 'mais de|menos de|cerca de|quase|pelo menos|até|aproximadamente',
  nl: "meer dan|minder dan|ongeveer|circa|ruim|bijna|minstens|zo[’']n|tot",
  sv: 'mer än|mindre än|cirka|ungefär|nästan|drygt|över|minst',
  pl: 'ponad|około|ok\\.|prawie|niemal|blisko|co najmniej|mniej niż|więcej niż',
  ru: 'более|более чем|менее|не менее|около|почти|свыше|примерно|порядка|больше|меньше',
  uk: 'понад|більше|менше|близько|майже|щонайменше|приблизно',
  el: 'περίπου|σχεδόν|πάνω από|τουλάχιστον|περισσότερα από|κάτω από',
};
const endsOn = (bounds: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:(?:${bounds})[  ]){1,2}$`, 'iu');
const ENGLISH_BOUND = endsOn(ENGLISH);
const BOUNDS = new Map(Object.entries(ABROAD).map(([language, bounds]) => [language, endsOn(bounds)]));
const LONGEST = 40;

/**
 * How many UTF-16 units at the end of `before`, the words of a sentence up to a figure, bound it or say that it is not exact ("at
 * least ", "nearly "); 0 where none do. Looks back some forty characters.
 */
export function boundBefore(before: string, language: string | undefined): number {
  const bound = isEnglish(language) ? ENGLISH_BOUND : BOUNDS.get((language ?? '').split('-')[0]?.toLowerCase() ?? '');
  return bound?.exec(before.slice(-LONGEST))?.[0].length ?? 0;
}
