import { member, readableText } from './dom.ts';
import { isOutlet } from './headline.ts';
import type { StructuredStory } from './json-ld.ts';
import { type HeadLine, isDateLine } from './lines-under-headline.ts';
import { type MetaValues, plain } from './page-facts.ts';

const LEAD_IN =
  /^(?:view all posts by|(?:more|articles|posts|stories) (?:by|from))\s+|^(?:(?:written|posted|published|reported|story|words|text|analysis|opinion|review|interview|article|report)\s+)?(?:by|por|von|par|di|da|de|door|av|af|przez)\s*:?\s+|^(?:authors?|writer|reporter|autor(?:es)?|auteurs?|autore|text|texto|texte)\s*:\s*/i;
const SHOWN = [
  '[itemprop~="author" i] [itemprop~="name" i]',
  '[itemprop~="author" i]',
  '[rel~="author" i]',
  'a[href*="/author/" i], a[href*="/authors/" i], a[href*="/by/" i]',
  '[class*="byline" i] a, [class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [data-testid*="authorname" i], [data-testid*="author-name" i]',
  '[class*="byline" i]',
  '.author',
  '[class*="field-author" i], [class*="article-author" i], [class*="post-author" i], [class*="story-author" i]',
];
// Beside a name and a comma pages write what the author is.
const ROLE =
  /^(?:(?:chief|senior|deputy|associate|assistant|managing|contributing|executive|head|vice|staff|political|news|sports?|business|national|foreign|health|science|technology|culture)\b.*)?\b(?:officer|editors?|editor-in-chief|reporters?|writers?|correspondents?|columnists?|president|director|head of .*|producers?|journalists?|contributors?|critics?|M\.?D\.?|Ph\.?D\.?|R\.?D\.?N?\.?|LD|MPH|MBA|R\.?N\.?|MS,? RDN?)$/i;
// "Politics Reporter", "Health and Science Correspondent".
const BEAT = /^(?:[\p{L}&-]+ ){1,4}(?:reporter|correspondent|columnist|editor|staff writer)$/iu;
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
  lines: readonly HeadLine[],
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
  const written = bylineUnder(lines);
  let outlet: string | undefined;
  for (const values of declared) {
    const authors = cleanAuthors(values);
    // A page that gives its outlet as the author may still show who wrote the story.
    if (authors.length > 0 && authors.every((author) => isOutlet(author, siteNames))) outlet ??= authors.join(', ');
    else if (authors.length > 0) return withOthers(authors, written, siteNames).join(', ');
  }
  // What stands under the headline is of this story; a name elsewhere may be of another.
  if (written.length > 0) return written.join(', ');
  for (const selector of SHOWN) {
    const found = Array.from(member(document, 'querySelectorAll')(selector), (element) =>
      readableText(element).slice(0, 200),
    )
      // A portrait's link to its author says nothing.
      .filter((text) => text !== '')
      .slice(0, selector.includes('name') ? 3 : 1);
    const authors = cleanAuthors(found);
    if (authors.length > 0) return authors.join(', ');
  }
  return outlet ?? nameByDate(lines);
}

/** The declared authors, and those whom the line under the headline names beside all of them. */
function withOthers(
  declared: readonly string[],
  written: readonly string[],
  siteNames: readonly string[],
): readonly string[] {
  const names = written.filter((name) => !isOutlet(name, siteNames) && /^\p{Lu}\S+(?: \S+){1,4}$/u.test(name));
  const isAmong = (name: string) => names.some((other) => other.toLowerCase() === name.toLowerCase());
  return names.length > declared.length && declared.every(isAmong) ? names : declared;
}

// "By Ana Lima, Gazette staff writer", "Posted on 4 May 2024 by Ana Lima", whatever element it stands in.
const WRITTEN_BY =
  /^(?:(?:written|posted|published|reported|story|words|text|updated)\b[^.]{0,45}? )?(?:by|por|par|von|door|di|de|av|af|przez)\s+(?=\p{Lu})/iu;
// A date ends a byline: "by Ana Lima, 4 May 2024", "By Ana Lima on May 4, 2024".
const DATE_AFTER =
  /[\s,|·•–—-]+(?:(?:(?:on|at|published|posted|updated)\b:?\s*)*(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|\d{1,2}(?:st|nd|rd|th)?[ ./-]|\d{4}-)).*$/iu;

/** The authors of the line near under the headline that says "By …"; empty where there is none. */
function bylineUnder(lines: readonly HeadLine[]): string[] {
  for (const { text } of lines) {
    const lead = WRITTEN_BY.exec(text);
    if (!lead) continue;
    const rest = text.slice(lead[0].length).replace(DATE_AFTER, '');
    // "De" and "Di" begin sentences too; "by" in lower case goes on after a date.
    if (!/^\p{Lu}/u.test(rest) || rest.split(' ').length > LONGEST_LINE || /\p{L}{3}[.!?]$/u.test(rest)) continue;
    const authors = cleanAuthors([rest]);
    if (authors.length > 0) return authors;
  }
  return [];
}

const LONGEST_LINE = 14;

/** The name that stands alone on the line over or under a date near the headline. */
function nameByDate(lines: readonly HeadLine[]): string | undefined {
  const date = lines.slice(0, 6).findIndex(isDateLine);
  if (date < 0) return undefined;
  return [lines[date - 1], lines[date + 1]].map((line) => line?.text ?? '').find((text) => BARE_NAME.test(text));
}

const BARE_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]*\.?){1,2}$/u;

// "Ana Lima MS": what stands after the comma goes as a role.
const DEGREES =
  /(?<=\p{L}{2} \p{L}{2,})(?:,?\s+(?:M\.?[SAD]|MPH|MBA|LD|R\.?D\.?N?|R\.?N|Ph\.?D|PharmD|DO|DDS|CPT)\.?)+$/u;

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
    .replace(DEGREES, '')
    .trim();
  if (name === '' || name.length > 100 || /^https?:|^www\.|\.(?:com|org|net)\//i.test(name)) return undefined;
  // A field of a template, a date, an account number: nothing with no word in it is a name.
  if (
    !/\p{L}{2}/u.test(name) ||
    /^(?:admin|administrator|editor|staff|guest|null|undefined|none|unknown|n\/a|user\d*)$/i.test(name)
  )
    return undefined;
  if (/^\d/.test(name) || ROLE.test(name) || BEAT.test(name) || OUTLET_ROLE.test(name)) return undefined;
  if (name.split(' ').length > 8 || /\b\d{4}\b/.test(name)) return undefined;
  return name;
}
