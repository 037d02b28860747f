import type { Form } from './forms.ts';
import { LIST } from './gazetteer.ts';

// What a body's name goes on with where its first words are the place that it is of: "Wrenhaven Town Council", "Leeds City Police".
const OF_PLACES = new Set(
  'town city county village borough parish district municipal municipality island harbour harbor airport port province provincial valley bay'.split(
    ' ',
  ),
);
const SAINT = /^(?:St\.?|Saint|Ste\.?|Sainte)$/;
const PLACE_WORDS = new Set(['at', 'in', 'near', 'outside']);
// What a sign of a place is worth, in nats a mention.
const OPENS_BODY = 2;
const STANDS_AT = 1.5;
const LONGEST_OPENING = 3;

/**
 * The forms of an article, where those that narrowly read as organisations are places by what stands beside them: the name opens that of
 * "Wrenhaven Town Council", or ends like a place ("Park", "Street") and stands behind "at" or "near".
 */
export function tellPlaces(forms: readonly Form[]): Form[] {
  const openings = new Set<string>();
  for (const { words } of forms)
    for (let i = 1; i < Math.min(words.length, LONGEST_OPENING + 1); i++)
      if (OF_PLACES.has(words[i] ?? '')) openings.add(words.slice(0, i).join(' '));
  return forms.map((form) =>
    form.kind === 'organisation' && isPlace(form, openings) ? { ...form, kind: 'place' } : form,
  );
}

function isPlace({ words, mentions }: Form, openings: ReadonlySet<string>): boolean {
  const [written] = mentions;
  if (
    written === undefined ||
    written.words.slice(written.first, written.last + 1).some(({ isCapitals }) => isCapitals)
  )
    return false;
  const isKnown = mentions.some(({ words: all, first }) => ((all[first]?.lists ?? 0) & LIST.famousOrganisation) !== 0);
  let worth = openings.has(words.join(' ')) && !isKnown ? OPENS_BODY : 0;
  if (mentions.some(standsAt)) worth += STANDS_AT;
  if (worth === 0) return false;
  const margin = mentions.reduce((sum, { scores, plain }) => sum + marginOf(scores, plain), 0) / mentions.length;
  return margin + worth > 0;
}

/** "at Kestrel Park", "at St Wulfram's": behind a place word, and with the last word of a place or a saint's name. */
function standsAt({ words, first, last }: Form['mentions'][number]): boolean {
  return (
    last > first &&
    words[first]?.isJoined === true &&
    PLACE_WORDS.has(words[first - 1]?.lower ?? '') &&
    (SAINT.test(words[first]?.text ?? '') ||
      ((words[last]?.lists ?? 0) & (LIST.placeHead | LIST.organisationHead)) === LIST.placeHead)
  );
}

/** By how much a mention reads as a place rather than anything else, in nats. */
function marginOf([person = 0, place = 0, ...others]: readonly number[], plain: number): number {
  return place - Math.max(plain, person, ...others);
}
