import { collapse } from './collapsed-text.ts';
import { member, readableText, visitReadableTexts } from './dom.ts';
import { isOutlet } from './headline.ts';
import type { StructuredStory } from './json-ld.ts';
import { type MetaValues, plain } from './page-facts.ts';

const LEAD_IN =
  /^(?:view all posts by|(?:more|articles|posts|stories) (?:by|from))\s+|^(?:(?:written|posted|published|reported|story|words|text|analysis|opinion|review|interview|article|report)\s+)?(?:by|por|von|par|di|da|de|door|av|af|przez)\s*:?\s+|^(?:authors?|writer|reporter|autor(?:es)?|auteurs?|autore|text|texto|texte)\s*:\s*/i;
const SHOWN = [
  '[itemprop~="author" i] [itemprop~="name" i]',
  '[itemprop~="author" i]',
  '[rel~="author" i]',
  'a[href*="/author/" i], a[href*="/authors/" i], a[href*="/by/" i]',
  '[class*="byline" i] a, [class*="author-name" i], [class*="author__name" i], [class*="authorname" i]',
  '[class*="byline" i]',
  '.author',
  '[class*="field-author" i], [class*="article-author" i], [class*="post-author" i], [class*="story-author" i]',
];
// Beside a name and a comma pages write what the author is.
const ROLE =
  /^(?:(?:chief|senior|deputy|associate|assistant|managing|contributing|executive|head|vice|staff|political|news|sports?|business|national|foreign|health|science|technology|culture)\b.*)?\b(?:officer|editors?|editor-in-chief|reporters?|writers?|correspondents?|columnists?|president|director|head of .*|producers?|journalists?|contributors?|critics?|M\.?D\.?|Ph\.?D\.?|R\.?D\.?N?\.?|MS,? RDN?)$/i;
// "Gazette staff writer": the outlet before what its people are.
const OUTLET_ROLE =
  /^(?:the )?\p{Lu}[\p{L}'’-]+ (?:\p{Lu}[\p{L}'’-]+ )?(?:staff|senior|chief) (?:writer|reporter|correspondent|editor)$/iu;
// A page of many bylines lists other stories as well: only the first few near the headline can be this one's.
const MOST_AUTHORS = 8;

/** The authors as one line joined by ", ", cleaned of "By", addresses and repeats; undefined where the page names none. */
export function readByline(
  document: Document,
  meta: MetaValues,
  story: StructuredStory | undefined,
  siteNames: readonly string[],
  title: string,
): string | undefined {
  const declared = [
    story?.authors ?? [],
    ...[
      'author',
      'article:author',
      'parsely-author',
      'dc.creator',
      'dcterms.creator',
      'sailthru.author',
      'byl',
      'og:article:author',
      'twitter:creator:name',
    ].map((name) => meta.get(name) ?? []),
  ];
  let outlet: string | undefined;
  for (const values of declared) {
    const authors = cleanAuthors(values);
    // A page that gives its outlet as the author may still show who wrote the story.
    if (authors.length > 0 && authors.every((author) => isOutlet(author, siteNames))) outlet ??= authors.join(', ');
    else if (authors.length > 0) return authors.join(', ');
  }
  for (const selector of SHOWN) {
    const found = Array.from(member(document, 'querySelectorAll')(selector)).slice(
      0,
      selector.includes('name') ? 3 : 1,
    );
    const authors = cleanAuthors(found.map((element) => readableText(element).slice(0, 200)));
    if (authors.length > 0) return authors.join(', ');
  }
  return outlet ?? bylineUnder(document, title);
}

// "By Ana Lima, Gazette staff writer", whatever element it stands in, is within a few lines of the headline.
const LINES_UNDER_HEADLINE = 12;
const WRITTEN_BY = /^(?:(?:written|posted|reported|story|words|text) )?(?:by|por|par|von|door)\s+\p{Lu}/iu;

/** The authors of the line near under the headline that says "By …"; undefined where there is none. */
function bylineUnder(document: Document, title: string): string | undefined {
  const body = member(document, 'body');
  if (!body || title === '') return undefined;
  let line = '';
  let left = Number.POSITIVE_INFINITY;
  let found: string | undefined;
  const endLine = () => {
    const text = collapse(line);
    line = '';
    if (text === '') return;
    if (text === title) left = LINES_UNDER_HEADLINE + 1;
    else if (left <= LINES_UNDER_HEADLINE && WRITTEN_BY.test(text) && text.split(' ').length <= LONGEST_LINE)
      found = cleanAuthors([text]).join(', ') || undefined;
    left--;
  };
  let visited = 0;
  visitReadableTexts(body, ({ node, newLine }) => {
    if (++visited > FURTHEST_HEADLINE && left === Number.POSITIVE_INFINITY) return false;
    if (newLine) endLine();
    line += node.data;
    return found === undefined && left > 0;
  });
  if (found === undefined && left > 0) endLine();
  return found;
}

const LONGEST_LINE = 14;
// So many texts are more than the longest menu over a headline.
const FURTHEST_HEADLINE = 500;

/** Names of authors out of what pages put into author fields. */
export function cleanAuthors(values: readonly string[]): string[] {
  const authors: string[] = [];
  for (const value of values) {
    for (const part of splitAuthors(plain(value).replace(LEAD_IN, ''))) {
      const name = cleanName(part);
      if (name && !authors.some((known) => known.toLowerCase() === name.toLowerCase())) authors.push(name);
    }
  }
  return authors.slice(0, MOST_AUTHORS);
}

function splitAuthors(line: string): string[] {
  return line.split(
    /\s*(?:;|\||•|·|,(?!\s*(?:Jr|Sr|M\.?D|Ph\.?D|II|III)\b)|\s(?:and|und|et|y|e|og|och|en)\s(?=\p{Lu})|\s&\s)\s*/u,
  );
}

function cleanName(part: string): string | undefined {
  const name = part
    .replace(LEAD_IN, '')
    .replace(/\s*\([^)]*\)?\s*$/, '')
    .replace(/\s*(?:\S+@\S+|@\w+)\s*/g, ' ')
    .replace(/[\s,;:|/–—-]+$/, '')
    .trim();
  if (name === '' || name.length > 100 || /^https?:|^www\.|\.(?:com|org|net)\//i.test(name)) return undefined;
  // A field of a template, a date, an account number: nothing with no word in it is a name.
  if (
    !/\p{L}{2}/u.test(name) ||
    /^(?:admin|administrator|editor|staff|guest|null|undefined|none|unknown|n\/a|user\d*)$/i.test(name)
  )
    return undefined;
  if (/^\d/.test(name) || ROLE.test(name) || OUTLET_ROLE.test(name)) return undefined;
  if (name.split(' ').length > 8 || /\b\d{4}\b/.test(name)) return undefined;
  return name;
}
