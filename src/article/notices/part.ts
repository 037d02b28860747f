import type { PageNotice } from '../article.ts';
import { member, tagOf } from '../dom.ts';
import type { Line } from './lines.ts';

const PAGE_OF =
  /^\W*(?:page|part|seite|teil|página|pagina|pág\.?|pag\.?|parte|sida|side)\s*(\d{1,2})\s*(?:of|\/|von|sur|de|di|van|av|af|–|-)\s*(\d{1,2})\W*$/iu;
// Galleries and comments have pages of their own.
const OTHER_PAGES =
  '[class*="comment" i], [id*="comment" i], [class*="galler" i], [class*="slide" i], [class*="carousel" i], [class*="archive" i]';
const MOST_PAGES = 50;

/**
 * Says which page of several this is: by its links to the same address with another page number, or by a line of its own ("Page 1 of 3").
 * `lines` are those round the story, `elements` those of the story and round it.
 */
export function partNotice(
  document: Document,
  url: string,
  lines: readonly Line[],
  elements: readonly Element[],
): PageNotice[] {
  for (const { text, element } of lines) {
    const [, page, pages] = PAGE_OF.exec(text)?.map(Number) ?? [];
    if (page && pages && pages > 1 && page <= pages && !element.closest(OTHER_PAGES)) {
      return [{ kind: 'part', page, pages }];
    }
  }
  return partByLinks(document, url, elements);
}

function partByLinks(document: Document, url: string, elements: readonly Element[]): PageNotice[] {
  const heads = member(document, 'querySelectorAll')('link[rel~="next" i][href], link[rel~="prev" i][href]');
  const links = [...heads, ...elements.filter((element) => tagOf(element) === 'a')].filter((link) =>
    NUMBERED.test(link.getAttribute('href') ?? ''),
  );
  if (links.length === 0) return [];
  const base = parse(url, 'https://page.invalid/') ?? new URL('https://page.invalid/');
  const own = numbered(base);
  let last = 0;
  let hasNext = false;
  for (const link of links) {
    const to = parse(link.getAttribute('href') ?? '', base.href);
    if (!to || to.origin !== base.origin || to.href === base.href) continue;
    const other = numbered(to).find(
      (each) => each.page > 1 && own.some(({ rest, page }) => rest === each.rest && page !== each.page),
    );
    if (!other || !leadsToPage(link, other.page) || link.closest(OTHER_PAGES)) continue;
    last = Math.max(last, other.page);
    if (isNext(link)) hasNext = true;
  }
  if (last === 0) return [];
  const page = own.find((each) => each.page > 1)?.page ?? 1;
  if (page > MOST_PAGES || last > MOST_PAGES) return [];
  // A mere "next" says that there is more, not how much.
  return hasNext && last === page + 1
    ? [{ kind: 'part', page }]
    : [{ kind: 'part', page, pages: Math.max(page, last) }];
}

// Most links are spared a closer look.
const NUMBERED = /(?:^|\D)\d{1,2}(?:\/?(?:[?#]|$)|\.[a-z]{3,5}(?:[?#]|$)|&)/i;

interface Numbered {
  /** The address without its page number. */
  readonly rest: string;
  readonly page: number;
}

/** The ways to read an address as a page of something; without any number it is its own first page. */
function numbered({ pathname, search }: URL): Numbered[] {
  const path = pathname.replace(/\/+$/, '');
  const readings: Numbered[] = [{ rest: path + search, page: 1 }];
  const add = (rest: string, page: string) => readings.push({ rest, page: Number(page) });
  const query = /^(.*?)[?&](?:page|p|pg|seite|pagina|pagenum|page_no|pageno)=(\d{1,2})(?=&|$)(.*)$/i.exec(search);
  if (query) add(path + `${query[1]}${query[3]}`.replace(/^&/, '?'), query[2] ?? '');
  const folder = /^(.*?)(?:\/(?:page|seite|pagina|p))?[/-](\d{1,2})$/i.exec(path);
  if (folder) add(`${folder[1]}${search}`, folder[2] ?? '');
  const file = /^(.*?)[-_,](?:p|page|seite)?(\d{1,2})(\.[a-z]{3,5})$/i.exec(path);
  if (file) add(`${file[1]}${file[3]}${search}`, file[2] ?? '');
  return readings;
}

// The number itself, or "next": a headline that leads to an address with a number is another story.
function leadsToPage(link: Element, page: number): boolean {
  if (/\b(?:next|prev)/i.test(link.getAttribute('rel') ?? '')) return true;
  const words = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  const name = '(?:page|part|seite|página|pagina|strona|страница)';
  const ways = `^(?:${name}\\s*)?${page}\\.?$|^(?:continued? (?:to|on)|go to|on to|next:?|weiter (?:zu|auf)) ${name} ${page}\\W*$`;
  return new RegExp(ways, 'iu').test(words) || NEXT.test(words);
}

const NEXT =
  /^\W*(?:(?:next|previous|prev|older|newer)(?: page)?|page suivante|suivant|nächste seite|weiter|(?:página )?siguiente|pagina successiva|próxima(?: página)?|continue(?: reading)? on (?:the )?next page|następna(?: strona)?|следующая(?: страница)?|volgende(?: pagina)?)\W*$|^(?:[›»>→]+)$/iu;

function isNext(link: Element): boolean {
  return /\bnext\b/i.test(link.getAttribute('rel') ?? '') || NEXT.test((link.textContent ?? '').trim());
}

function parse(href: string, base: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}
