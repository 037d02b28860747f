import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type MarkedArticle, readMarkedArticle } from './marked-article.ts';

/** The folder of the corpora, from STANDFIRST_CORPORA; ends the process with a word why where that is unset. */
export function corporaFolder(): string {
  const folder = process.env.STANDFIRST_CORPORA;
  if (folder) return folder;
  console.error('Set STANDFIRST_CORPORA to the folder that holds the corpora.');
  process.exit(1);
}

/** The annotated articles of `own/train` or `own/dev`, by file name; to train on, those of `lab/corpus` after them. */
export function ownArticles(part: 'train' | 'dev'): MarkedArticle[] {
  const shared = articlesIn(join(corporaFolder(), 'own', part));
  return part === 'dev' ? shared : [...shared, ...articlesIn(join(import.meta.dirname, '../corpus'))];
}

function articlesIn(folder: string): MarkedArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readMarkedArticle(readFileSync(join(folder, name), 'utf8')));
}

/** The lines of a word list of `names/gazetteers`. */
export function listLines(name: string): string[] {
  return readFileSync(join(corporaFolder(), 'names/gazetteers', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** A list of `known/`, the project's own: whole names with semicolons between them, or words with spaces. */
export function knownNames(list: string): string[] {
  const text = readFileSync(new URL(`known/${list}.txt`, import.meta.url), 'utf8');
  return text
    .split(text.includes(';') ? /[;\n]/ : /\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The documents of a tagged set of `names/train`, each its sentences: words with BIO tags. */
export function taggedDocuments(name: string): [string, string][][][] {
  const lines = gunzipSync(readFileSync(join(corporaFolder(), 'names/train', name)))
    .toString('utf8')
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { sentences: [string, string][][] }).sentences);
}

/** The sentences of a tagged set of `names/train`: words with BIO tags. */
export function taggedSentences(name: string): [string, string][][] {
  return taggedDocuments(name).flat();
}
