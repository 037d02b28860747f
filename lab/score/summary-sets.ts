import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/article/article.ts';
import { readMarkedArticle, readMarks } from '../train/marked-article.ts';

/** A story and the summary that people wrote of it. */
export interface ReferenceStory {
  readonly id: string;
  readonly article: Article;
  readonly reference: string;
}

/** The stories of a gzipped JSON-lines file of `{id, title, text, reference}`; paragraphs are parted by a blank line. */
export function readJsonlStories(file: string): readonly ReferenceStory[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const story = JSON.parse(line) as { id: string; title: string | null; text: string; reference: string | string[] };
    const reference = Array.isArray(story.reference) ? story.reference.join('\n') : story.reference;
    return { id: story.id, reference, article: plainArticle(story.title ?? '', story.text.split(/\n\s*\n/u)) };
  });
}

/** The stories of a folder of marked articles (`own/GUIDE.md`), marks removed. */
export function readMarkedStories(folder: string): readonly ReferenceStory[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const file = readFileSync(join(folder, name), 'utf8');
      const { title, blocks } = readMarkedArticle(file);
      const reference = readMarks(/^# summary: *(.*)$/mu.exec(file)?.[1] ?? '').text;
      const kinds = blocks.map(({ text, isHeading }) => ({ kind: isHeading ? 'heading' : 'paragraph', text }) as const);
      return {
        id: name,
        reference,
        article: { url: '', title: title.text, blocks: kinds, coverage: { read: kinds.length, leftOut: 0 } },
      };
    });
}

function plainArticle(title: string, paragraphs: readonly string[]): Article {
  const blocks = paragraphs
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text }) as const);
  return { url: '', title, blocks, coverage: { read: blocks.length, leftOut: 0 } };
}
