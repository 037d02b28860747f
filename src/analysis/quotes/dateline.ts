import type { NameKind } from '../digest.ts';

/** A mention of a name inside one block's text, with what the name is. */
interface KnownName {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

const MONTH =
  '(?:jan(?:uary|vier|uar|eiro)?|feb(?:ruary|ruar|rero)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|märz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mayo|mai|maio|' +
  'june?|jun[iu]o|juin|juni|july?|jul[iu]o|juillet|juli|aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre)?|septiembre|set(?:embro)?|oct(?:ober|obre|ubre)?|' +
  'okt(?:ober)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|déc(?:embre)?|dic(?:iembre)?|dez(?:ember|embro)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const DATE = new RegExp(
  `^(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?${MONTH}(?:,? \\d{4})?|\\d{4}|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?)$|^${WEEKDAY}$|^\\d{1,2}[.:]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: [A-Z]{3,4})?$`,
  'iu',
);
const AGENCY =
  /^(?:reuters|ap|afp|dpa|ani|pti|ians|efe|upi|tass|xinhua|ansa|apa|belga|cp|aap|pa|antara|bernama|yonhap|kyodo|anadolu|aa|cnn|bbc|rnz|rfe\/rl|voa|ips|bloomberg|lusa|ritzau|ntb|tt|sid|ukrinform|interfax|rtr|jta|inquirer|(?:\p{L}[\p{L}\p{N}.&’'-]* ){0,4}(?:agency|news|newswire|wire|wires|press|service|services|newsdesk|media|features|newsroom|prnewswire|globe newswire|post|times))$/iu;

const WORD = "[\\p{Lu}][\\p{L}\\p{M}.'’‑-]*";
const SMALL =
  '(?:de|del|della|la|las|le|los|do|da|dos|das|di|du|des|am|an|der|den|im|of|the|and|upon|sur|sous|en|on|al|el|ad|es|und|y|et|i|e|u)';
const PLACE = `${WORD}(?:[ /](?:${SMALL} )*${WORD}){0,4}`;
// A dateline's head: places and dates parted by commas, then agency, date or both in brackets or strokes.
const HEAD = new RegExp(
  `^(?:(${PLACE})((?:, ?(?:${PLACE}|${PLACE}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?\\p{L}+\\.?(?: \\d{4})?|\\d{4}|\\d{1,2}[.:/]\\d{2}[\\d./]*(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{3,4})?)){0,4})|(\\p{L}+\\.? \\d{1,2}|\\d{1,2} \\p{L}+\\.?)(?= ?\\())?` +
    `((?: ?(?:--|—|–)? ?(?:\\([^()]{2,40}\\)|/[^/]{2,40}/)){0,2})` +
    // A hyphen stands apart from one side at least: "PARIS-BERCY" is a place.
    `(\\s*(?:-{2,3}|[—–―])\\s*|\\s+[-‑]\\s*|[-‑]\\s+|\\s?:\\s+)`,
  'u',
);
const LONGEST = 140;

/**
 * Where the story begins after a dateline that opens a paragraph's text ("PARIS, May 4 (Reuters) - "), as an offset; 0 where none does.
 * `names` are the names of the text in order; `opensStory` where no paragraph stands before.
 */
export function datelineEnd(text: string, names: readonly KnownName[], opensStory: boolean): number {
  const match = HEAD.exec(text.slice(0, LONGEST));
  if (match === null) return 0;
  const [head, place = '', more = '', date = '', brackets = '', mark = ''] = match;
  const end = head.length;
  const next = text.slice(end);
  if (!/^["“«„‘'(¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€"“«„‘]/u.test(next)) return 0;
  const parts = more.split(/, ?/u).filter((part) => part !== '');
  const sources = (brackets.match(/[^()/]{2,}/gu) ?? []).map((part) => part.trim());
  const isDated = [date, ...parts, ...sources].some((part) => isDate(part));
  const isSourced = sources.some((part) => AGENCY.test(part));
  if (place === '') return isSourced && (date === '' || isDate(date)) ? end : 0;
  const isShouted = isCapitals(place);
  if (isDated || isSourced) return end;
  const colon = mark.includes(':');
  const kind = names.find((name) => name.start === 0 && name.end <= end)?.kind;
  if (names.some((name) => name.kind === 'person' && name.start > 0 && name.end <= end)) return 0;
  // "DULUTH, Minn. —": what follows the comma is a place as well.
  const isWithin = parts.length > 0 && parts.every((part) => /\.$/u.test(part) || isPlace(text, part, names));
  const opensQuote = /^["“«„‘']/u.test(next);
  if (kind === 'place' || isWithin)
    return isShouted || (!colon && parts.length === 0 && sources.length === 0) || isWithin ? end : 0;
  if (!isShouted || parts.length > 0) return 0;
  // In capitals a town that is nobody's name; of "ROE: “…”" it is the speaker.
  if (kind === 'organisation' || (colon && opensQuote)) return 0;
  return kind === undefined || (opensStory && !opensQuote) ? end : 0;
}

const isDate = (part: string): boolean => DATE.test(part);

const isPlace = (text: string, part: string, names: readonly KnownName[]): boolean => {
  const start = text.indexOf(part);
  return names.some((name) => name.kind === 'place' && name.start >= start && name.end <= start + part.length);
};

/** "PARIS", "PORT-au-PRINCE", "McALLEN". */
function isCapitals(place: string): boolean {
  const capitals = place.match(/\p{Lu}/gu)?.length ?? 0;
  const small = place.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 3 && small <= 2 && small * 3 < capitals + 3;
}
