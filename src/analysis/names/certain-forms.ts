import { foldHash } from './evidence.ts';
import type { Form } from './forms.ts';
import { FORENAME, LIST } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { isParticle } from './runs.ts';
import type { Word } from './words.ts';

const PLACE = LIST.country | LIST.knownPlace | LIST.city;
// "In", "to" and "from" of the large languages in Latin script: a place is believed where one of them stands before it.
const PLACE_WORDS = new Set(
  'in en a à au aux de desde hasta em na no da do para aus nach von bei i på til fra w z do te naar uit van ve di da'.split(
    ' ',
  ),
);

const ONE_SCRIPT = /^(?:[\p{Script=Latin}\p{P}]+|[\p{Script=Cyrillic}\p{P}]+|[\p{Script=Greek}\p{P}]+)$/u;

/**
 * What may be listed of an article in a language that the scorer has not learnt: people whose first name the lists know, with their
 * surnames, known places after a place word, and known organisations. Few names, hardly a wrong one.
 */
export function certainForms(forms: readonly Form[], lists: (hash: number) => number): Form[] {
  const people = new Set(forms.filter((form) => form.words.length > 1 && form.mentions.some(isCertainPerson)));
  const surnames = new Set([...people].map((form) => form.words.at(-1)));
  return forms.flatMap((form): Form[] => {
    if (people.has(form)) return [{ ...form, kind: 'person' }];
    if (form.words.length === 1 && surnames.has(form.words[0])) return [{ ...form, kind: 'person' }];
    const [mention] = form.mentions;
    if (mention === undefined) return [];
    const known = lists(foldHash(mention.words, mention.first, mention.last + 1));
    if (isCertainPlace(known) && form.mentions.some(followsPlaceWord)) return [{ ...form, kind: 'place' }];
    const isBody =
      form.kind === 'organisation' &&
      (known & LIST.knownOrganisation) !== 0 &&
      !(known & PLACE) &&
      form.mentions.some((m) => m.words[m.first]?.isCapitals);
    return isBody ? [form] : [];
  });
}

function isCertainPerson(mention: Mention): boolean {
  const words = mention.words.slice(mention.first, mention.last + 1);
  const [first, ...rest] = words;
  // "Royal Society", and names that other scripts run up against without a space.
  if (rest.some((word) => word.lists & LIST.organisationHead) || !words.every(isOfOneScript)) return false;
  if (
    first?.isNameLike !== true ||
    first.isCapitals ||
    rest.length > 4 ||
    !(first.lists & FORENAME) ||
    first.lists & LIST.common
  )
    return false;
  return rest.every(isPersonPart) && !(rest.at(-1)?.isCapitals ?? true);
}

function isPersonPart(word: Word): boolean {
  if (isParticle(word)) return true;
  return (
    word.isNameLike && !(word.lists & (LIST.country | LIST.nationality | LIST.title)) && /^\p{Lu}/u.test(word.text)
  );
}

function isOfOneScript({ text }: Word): boolean {
  return ONE_SCRIPT.test(text);
}

function isCertainPlace(lists: number): boolean {
  if (!(lists & PLACE) || lists & LIST.common) return false;
  return !(lists & FORENAME) || (lists & (LIST.knownPlace | LIST.country)) !== 0;
}

function followsPlaceWord(mention: Mention): boolean {
  const word = mention.words[mention.first];
  return word?.isJoined === true && PLACE_WORDS.has(mention.words[mention.first - 1]?.text ?? '');
}
