import { readFileSync } from 'node:fs';
import { findNames } from '../../../../src/analysis/names/find-names.ts';
import type { FoundName } from '../../../../src/analysis/names/found-name.ts';
import { decodeGazetteer } from '../../../../src/analysis/names/gazetteer.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import type { Article } from '../../../../src/article/article.ts';

/** The gazetteer as shipped. */
export const gazetteer = decodeGazetteer(
  readFileSync(new URL('../../../../src/models/gazetteer.bin', import.meta.url)),
);

/** A story of plain paragraphs. */
export function story(paragraphs: readonly string[], title = ''): Article {
  return {
    url: 'https://example.org/story',
    title,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    coverage: { read: paragraphs.length, leftOut: 0 },
  };
}

/** The names of a story. */
export function namesOf(article: Article, language = 'en'): readonly FoundName[] {
  return findNames(article, articleSentences(article, language), gazetteer, language);
}
