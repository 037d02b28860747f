/** The line of credit that ends a block quotation or a post: offsets of one block's text. */
export interface Credit {
  /** Where the words said end. */
  readonly start: number;
  /** The name, without handle, office and date. */
  readonly nameStart: number;
  readonly nameEnd: number;
}

const LONGEST = 140;
// "— Ann Roe (@annroe) May 4, 2023", as embedded posts end.
const POST = /(?:^|\s)[—–―-]{1,2}\s*([^—–―()]{1,60}?)\s*\(@\w{1,30}\)[^()]{0,60}$/u;
// "— Ann Roe, mayor of Leith"; a hyphen may stand right behind the stop: "late.- Ann Roe".
const SIGNED =
  /(?:^\s*|\s+|(?<=[.!?…"”»’\]]))(?:[—–―]|--?)\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|der|la|le|el|al|bin)){0,5})(?:, [^.!?"“”]{0,60}|\s*\([^()]{0,60}\))?$/u;
// Links that a post's text ends in.
const LINKS = /(?:\s*(?:https?:\/\/\S+|pic\.(?:twitter|x)\.com\/\S+|\bt\.co\/\S+))+$/u;

/** The credit that a text ends in; undefined where there is none. */
export function readCredit(text: string): Credit | undefined {
  const base = Math.max(0, text.length - LONGEST);
  const tail = text.slice(base);
  const match = POST.exec(tail) ?? SIGNED.exec(tail);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const start = base + match.index;
  const nameStart = base + match.index + match[0].indexOf(name);
  return { start, nameStart, nameEnd: nameStart + name.length };
}

/** Where the words of a post end before the links to pictures and pages, at most `end`. */
export function withoutLinks(text: string, end: number): number {
  const base = Math.max(0, end - 300);
  const links = LINKS.exec(text.slice(base, end));
  return links === null ? end : base + links.index;
}
