import { member } from '../dom.ts';
import { type Json, type Thing, typesOf } from '../json-ld.ts';
import { type MetaValues, readMeta } from '../page-facts.ts';

/** What a page declares of its story to machines, as far as it makes a notice. */
export interface Declared {
  /** schema.org types of the page's things, from JSON-LD and microdata. */
  readonly types: ReadonlySet<string>;
  /** False where the page says that its story is not free; true where nothing is said. */
  readonly isFree: boolean;
  /** Sections and kinds as the page names them. */
  readonly sections: readonly string[];
  /** Entries of a live blog. */
  readonly updates: readonly DeclaredUpdate[];
}

/** An entry of a live blog as the page's JSON-LD gives it. */
export interface DeclaredUpdate {
  readonly published: string;
  readonly headline: string;
  readonly text: string;
}

/** Reads what a page declares of its story; `things` is what its JSON-LD describes, `metas` are its `<meta>` elements. */
export function readDeclared(document: Document, things: readonly Thing[], metas: readonly Element[]): Declared {
  const itemTypes = Array.from(member(document, 'querySelectorAll')('[itemscope][itemtype]'), (element) =>
    (element.getAttribute('itemtype') ?? '').trim().replace(/^.*[/#]/, ''),
  );
  const stories = things.filter((thing) => typesOf(thing).some((type) => /Article|Posting|Report/.test(type)));
  const meta = readMeta(metas.filter(isOfStory));
  return {
    types: new Set([...things.flatMap(typesOf), ...itemTypes]),
    isFree: !stories.some(isLocked) && !isLockedByMeta(meta),
    sections: [
      ...stories.flatMap((story) => [...strings(story.articleSection), ...strings(story.genre)]),
      ...SECTION_META.flatMap((name) => meta.get(name) ?? []),
    ],
    updates: things.flatMap((thing) => list(thing.liveBlogUpdate)).flatMap(describeUpdate),
  };
}

function isOfStory(meta: Element): boolean {
  if (meta.getAttribute('property')?.startsWith('article:')) return true;
  const name = meta.getAttribute('name') ?? '';
  return (
    name.endsWith('section') || name.includes('content') || meta.getAttribute('itemprop') === 'isAccessibleForFree'
  );
}

const SECTION_META = ['article:section', 'section', 'parsely-section', 'sailthru.contenttype', 'content-type-name'];

function isLocked(story: Thing): boolean {
  return list(story.isAccessibleForFree).some((value) => value === false || /^(?:false|no|0)$/i.test(String(value)));
}

function isLockedByMeta(meta: MetaValues): boolean {
  const tier = meta.get('article:content_tier')?.[0]?.toLowerCase();
  return tier === 'locked' || meta.get('isaccessibleforfree')?.[0]?.toLowerCase() === 'false';
}

function describeUpdate(value: Json): DeclaredUpdate[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const update = value as Thing;
  const [published] = [...strings(update.datePublished), ...strings(update.dateCreated)];
  if (published === undefined) return [];
  return [{ published, headline: strings(update.headline)[0] ?? '', text: strings(update.articleBody)[0] ?? '' }];
}

function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

function strings(value: Json | undefined): string[] {
  return list(value).filter((each) => typeof each === 'string');
}
