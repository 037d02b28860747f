import { readByline } from './byline.ts';
import { member } from './dom.ts';
import { readHeadline } from './headline.ts';
import { isoDate } from './iso-date.ts';
import { readStructuredStory, readThings, type StructuredStory, type Thing } from './json-ld.ts';
import { dateOfLine, type HeadLine, isDateLine, linesUnderHeadline } from './lines-under-headline.ts';
import { firstMeta, type MetaValues, metasOf, plain, readMeta } from './page-facts.ts';

/** What a page says about its story, as plain capped strings. */
export interface Metadata {
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly description?: string;
  /** The address that the page gives for itself, absolute. */
  readonly canonicalUrl?: string;
  readonly section?: string;
  /** Absent where the page does not say. */
  readonly isAccessibleForFree?: boolean;
  /** The page calls itself an article (JSON-LD or OpenGraph). */
  readonly isDeclaredArticle: boolean;
  /** The story's text as JSON-LD gives it; may hold markup. */
  readonly declaredBody?: string;
}

/**
 * Reads a page's metadata; `url` is the page's address and may be empty, `things` is what its JSON-LD describes, `metas` are its
 * `<meta>` elements. Never throws on any content.
 */
export function readMetadata(
  document: Document,
  url: string,
  things: readonly Thing[] = readThings(document),
  metas: readonly Element[] = metasOf(document),
): Metadata {
  const meta = readMeta(metas);
  const story = readStructuredStory(things);
  const siteName = plain(story?.publisher ?? firstMeta(meta, 'og:site_name', 'application-name', 'publisher') ?? '');
  const siteNames = [
    siteName,
    firstMeta(meta, 'og:site_name') ?? '',
    firstMeta(meta, 'application-name') ?? '',
    hostOf(url),
  ];
  const optional = <K extends string>(key: K, value: string | undefined) =>
    (value ? { [key]: value } : {}) as { readonly [P in K]?: string };
  const title = readHeadline(document, meta, story, siteNames);
  const lines = linesUnderHeadline(document, title);
  const isFree = story?.isFree ?? freeByMeta(meta);
  return {
    title,
    isDeclaredArticle: story !== undefined || /article/i.test(firstMeta(meta, 'og:type') ?? ''),
    ...optional('byline', readByline(document, meta, story, siteNames, lines)),
    ...optional('declaredBody', story?.body),
    ...optional('siteName', firstMeta(meta, 'og:site_name') ?? siteName),
    ...optional('published', readPublished(document, meta, story, lines)),
    ...optional(
      'modified',
      firstDate([
        story?.modified,
        firstMeta(meta, 'article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
      ]),
    ),
    ...optional('language', readLanguage(document, meta, story)),
    ...optional('canonicalUrl', readCanonicalUrl(document, meta, story, url)),
    ...optional('section', readSection(meta, story)),
    ...(isFree === undefined ? {} : { isAccessibleForFree: isFree }),
    ...optional(
      'description',
      plain(firstMeta(meta, 'og:description', 'description', 'twitter:description') ?? story?.description ?? ''),
    ),
  };
}

/** The address that a page states for its story as it is now, resolved against `url`; undefined where it states none. */
export function statedAddress(document: Document, url: string): string | undefined {
  return readCanonicalUrl(document, readMeta(metasOf(document)), readStructuredStory(readThings(document)), url);
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'article.published',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'displaydate',
  'ptime',
  'date',
];

function readPublished(
  document: Document,
  meta: MetaValues,
  story: StructuredStory | undefined,
  lines: readonly HeadLine[],
): string | undefined {
  const declared = firstDate([story?.published, ...PUBLISHED.map((name) => firstMeta(meta, name))]);
  if (declared) return declared;
  const marked = firstDateIn(document, ['[itemprop~="datePublished" i]', 'time[pubdate]']);
  if (marked) return marked;
  // Lists of other stories date them in the same elements, before this story or beside it.
  const line = lines.find(isDateLine);
  const under = line && isoDate(plain(dateOfLine(line)));
  if (under) return under;
  return firstDateIn(document, [
    'article time[datetime], main time[datetime]',
    'time[datetime]',
    'article time, main time',
    '[class*="published" i], [class*="pubdate" i], [class*="date" i]',
  ]);
}

function firstDateIn(document: Document, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    // The first one stands by the headline; later ones date other stories.
    for (const element of Array.from(member(document, 'querySelectorAll')(selector)).slice(0, 3)) {
      const written = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
      const date = isoDate(plain(written));
      if (date) return date;
    }
  }
  return undefined;
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = value === undefined ? undefined : isoDate(plain(value));
    if (date) return date;
  }
  return undefined;
}

function readLanguage(document: Document, meta: MetaValues, story: StructuredStory | undefined): string | undefined {
  const root = member(document, 'documentElement');
  const declared = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    firstMeta(meta, 'og:locale', 'content-language', 'language', 'inlanguage'),
    story?.language,
  ];
  for (const value of declared) {
    const tag = value
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-');
    if (!tag || tag.length > 35) continue;
    try {
      const canonical = Intl.getCanonicalLocales(tag)[0];
      if (canonical && canonical !== 'und') return canonical;
    } catch {
      // Not a language tag ("english", "${lang}"): the next source may be better.
    }
  }
  return undefined;
}

/** The page's address as it declares it: http(s) alone, and never the bare front page, which templates give in its place. */
function readCanonicalUrl(
  document: Document,
  meta: MetaValues,
  story: StructuredStory | undefined,
  url: string,
): string | undefined {
  const link = member(document, 'querySelector')('link[rel~="canonical" i][href]')?.getAttribute('href') ?? undefined;
  for (const value of [link, firstMeta(meta, 'og:url'), story?.url]) {
    if (value === undefined || value.length > LONGEST_URL) continue;
    try {
      const address = new URL(value.trim(), url || undefined);
      if (/^https?:$/.test(address.protocol) && address.pathname + address.search !== '/') return address.href;
    } catch {
      // Not an address: the next source may be better.
    }
  }
  return undefined;
}

const LONGEST_URL = 2000;

function readSection(meta: MetaValues, story: StructuredStory | undefined): string | undefined {
  const section = plain(story?.section ?? firstMeta(meta, 'article:section', 'section', 'parsely-section') ?? '');
  return section.length <= LONGEST_SECTION ? section : undefined;
}

const LONGEST_SECTION = 80;

function freeByMeta(meta: MetaValues): boolean | undefined {
  const tier = firstMeta(meta, 'article:content_tier')?.toLowerCase();
  if (tier === 'free' || tier === 'locked') return tier === 'free';
  const said = firstMeta(meta, 'isaccessibleforfree')?.toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : undefined;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
