import { member } from './dom.ts';

/** What a page says of its story in schema.org terms; every value is a plain string as given, not yet cleaned. */
export interface StructuredStory {
  readonly type: string;
  readonly headline?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly section?: string;
  /** The story's own address. */
  readonly url?: string;
  /** What the page says of `isAccessibleForFree`. */
  readonly isFree?: boolean;
  /** The whole text, as the page repeats it; may be cut, and may hold markup. */
  readonly body?: string;
}

/** Any JSON value (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A node of a JSON-LD graph: a JSON object. */
export type Thing = { readonly [key: string]: Json };

const STORY_TYPE =
  /(?:News|Blog|Scholarly|Tech|Satirical|Analysis|Opinion|Review|Background|Reportage|^)(?:Article|Posting)$|^(?:Report|LiveBlogPosting|SocialMediaPosting|OpinionNewsArticle)$/;
// A page's own graph is small; a hostile one is cut off.
const MOST_THINGS = 500;
const LONGEST_SCRIPT = 2_000_000;

/** Everything with a type that a page's JSON-LD describes, outer things first. */
export function readThings(document: Document): Thing[] {
  const scripts = member(document, 'querySelectorAll')('script[type*="ld+json" i]');
  const things: Thing[] = [];
  for (const script of scripts) {
    const json = parseLoosely(script.textContent ?? '');
    if (json !== undefined) collectThings(json, things);
  }
  return things;
}

/** The first story among what a page's JSON-LD describes; undefined where there is none that can be read. */
export function readStructuredStory(things: readonly Thing[]): StructuredStory | undefined {
  const stories = things.filter((thing) => typesOf(thing).some((type) => STORY_TYPE.test(type)));
  // A graph may give a story twice, once as a bare reference.
  const story = stories.find((thing) => text(thing.headline) ?? text(thing.datePublished)) ?? stories[0];
  return story && describe(story, things);
}

function describe(story: Thing, things: readonly Thing[]): StructuredStory {
  const byId = (value: Json | undefined): Json | undefined => {
    const id =
      isThing(value) && Object.keys(value).every((key) => key.startsWith('@')) ? text(value['@id']) : undefined;
    return id === undefined
      ? value
      : things.find((thing) => text(thing['@id']) === id && text(thing.name) !== undefined);
  };
  const names = (value: Json | undefined): string[] =>
    list(value).flatMap((item) => {
      const thing = byId(item);
      const name = isThing(thing) ? list(thing.name).map(text) : [text(thing)];
      return name.filter((each) => each !== undefined);
    });
  const optional = <K extends string>(key: K, value: string | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
  const isFree = truth(story.isAccessibleForFree);
  return {
    type: typesOf(story)[0] ?? '',
    authors: [...names(story.author), ...(story.author === undefined ? names(story.creator) : [])],
    ...optional('headline', text(story.headline) ?? text(story.name)),
    ...optional('description', text(story.description)),
    ...optional('publisher', names(story.publisher)[0]),
    ...optional('published', text(story.datePublished) ?? text(story.dateCreated)),
    ...optional('modified', text(story.dateModified)),
    ...optional('language', text(story.inLanguage)),
    ...optional('section', text(story.articleSection)),
    ...optional('url', text(story.url) ?? idOf(story.mainEntityOfPage)),
    ...(isFree === undefined ? {} : { isFree }),
    ...optional('body', text(story.articleBody)),
  };
}

/** Every object of the graph, outer ones first, without recursion. */
function collectThings(json: Json, things: Thing[]): void {
  const queue: Json[] = [json];
  for (let at = 0; at < queue.length && things.length < MOST_THINGS; at++) {
    const value = queue[at];
    if (isList(value)) queue.push(...value.slice(0, MOST_THINGS));
    else if (isThing(value)) {
      if (value['@type'] !== undefined) things.push(value);
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'hasPart',
        'author',
        'publisher',
        'itemListElement',
      ]) {
        const inner = value[key];
        if (typeof inner === 'object' && inner !== null) queue.push(inner);
      }
    }
  }
}

// Real pages put line breaks into strings, leave trailing commas, and wrap the script in CDATA or comments.
function parseLoosely(source: string): Json | undefined {
  if (source.length > LONGEST_SCRIPT) return undefined;
  const bare = source
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
      '',
    )
    .trim();
  for (const attempt of [
    bare,
    bare.replace(/\p{Cc}+/gu, ' '),
    bare
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      // The next attempt repairs more.
    }
  }
  return undefined;
}

/** The types of a thing, without their vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  return list(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []));
}

function text(value: Json | undefined): string | undefined {
  const first = isList(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

function idOf(value: Json | undefined): string | undefined {
  return isThing(value) ? text(value['@id']) : text(value);
}

// Pages write booleans as words, and as addresses of schema.org.
function truth(value: Json | undefined): boolean | undefined {
  const first = isList(value) ? value[0] : value;
  if (typeof first === 'boolean') return first;
  const word = text(value)?.toLowerCase().replace(/^.*\//, '');
  return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

function list(value: Json | undefined): readonly Json[] {
  return value === undefined || value === null ? [] : isList(value) ? value : [value];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isThing(value: Json | undefined): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
