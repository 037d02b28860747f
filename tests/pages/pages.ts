import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../lab/read-html.ts';
import { analyse, type Models } from '../../src/analysis/analyse.ts';
import type { Digest, NameKind, Quote } from '../../src/analysis/digest.ts';
import type { Article, PageNotice } from '../../src/article/article.ts';
import { type Reading, readArticle } from '../../src/article/read-article.ts';

/** What must hold of a page for a right reader, written by hand before any program read the page. */
export interface Truths {
  readonly status: 'article' | 'no-article';
  readonly title?: string;
  readonly byline?: string;
  /** ISO 8601 with the page's own offset. */
  readonly published?: string;
  /** Primary language subtag. */
  readonly language?: string;
  /** Kinds of the notices that the page gives its reader, in any order. */
  readonly notices?: readonly PageNotice['kind'][];
  /** Words of the story: each stands in one block. */
  readonly mustAppear?: readonly string[];
  /** Words of the page round the story: in no block, title or byline. */
  readonly mustNotAppear?: readonly string[];
  /** Words that stand in one block alone, though the page gives them twice. */
  readonly once?: readonly string[];
  /** Kinds of clutter and of recoveries, each with the words of `mustNotAppear` that Readability alone keeps, of `mustAppear` that it drops, of `once` that it gives twice, or the title where it stands in the text. */
  readonly beyondReadability?: Readonly<Record<string, string>>;
  /** `role`: words that the role found must hold. */
  readonly people?: readonly { readonly name: string; readonly role?: string }[];
  readonly places?: readonly string[];
  readonly organisations?: readonly string[];
  /** Places and organisations among these that the engine is known not to find; fails when it does, so that the line goes. */
  readonly notYet?: readonly string[];
  /** Words that no reader would take for a name. */
  readonly notNames?: readonly string[];
  readonly quotes?: readonly QuoteTruth[];
  /** Words that nobody in the story said, though the page sets them apart. */
  readonly notQuotes?: readonly string[];
  /** Words of a sentence that every good summary holds; of a list, one is enough. */
  readonly summaryMustInclude?: readonly (string | readonly string[])[];
  readonly summaryMustNotInclude?: readonly string[];
}

/** An utterance; where the reporter or a paragraph interrupts it, `text` runs on with a space. */
export interface QuoteTruth {
  readonly text: string;
  /** Full name, or the words that stand for one never named; several where each would be right; null: unattributed. */
  readonly speaker?: string | readonly string[] | null;
  readonly kind?: Quote['kind'];
}

/** A page of this folder. */
export interface Page {
  readonly name: string;
  readonly folder: string;
  readonly html: string;
  readonly truths: Truths;
}

/** What the engine made of a page. */
export type Outcome =
  | { readonly status: 'article'; readonly article: Article; readonly digest: Digest }
  | { readonly status: Exclude<Reading['status'], 'article'> };

const ROOT = import.meta.dirname;

const models: Models = {
  gazetteer: readFileSync(join(ROOT, '../../src/models/gazetteer.bin')),
};

/** Every page of this folder, by name. */
export function loadPages(): Page[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'page.html')))
    .map(({ name }) => {
      const folder = join(ROOT, name);
      return {
        name,
        folder,
        html: readFileSync(join(folder, 'page.html'), 'utf8'),
        truths: JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')) as Truths,
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Reads and analyses a page as the `digest` command does. */
export function digestPage(html: string, document: Document = readHtml(html)): Outcome {
  const reading = readArticle(document, { url: 'https://pages.example/story' });
  if (reading.status !== 'article') return { status: reading.status };
  return { status: 'article', article: reading.article, digest: analyse(reading.article, models) };
}

/** The words of a kind's names as the digest gives them. */
export function namesOf(digest: Digest, kind: NameKind): string[] {
  return digest.names.filter((name) => name.kind === kind).map((name) => name.name);
}
