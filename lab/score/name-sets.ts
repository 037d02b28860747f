import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import { corporaFolder, ownArticles } from '../train/corpora.ts';
import { nameMarks } from '../train/marked-article.ts';

/** The types of the sets by the kinds of a digest. */
export const TYPES = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const;
/** A kind of name under the corpora's label. */
export type Type = (typeof TYPES)[keyof typeof TYPES];

/** A text with the names that stand in it. */
export interface NameCase {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly string[];
  /** Wanted names as `block:start:end:type`. */
  readonly wanted: ReadonlySet<string>;
}

/** The cases of `own-dev` or of a set of `names/dev`. */
export function nameCases(set: string): NameCase[] {
  return set === 'own-dev' ? ownCases() : jsonlCases(set);
}

/** A case as the finder wants it. */
export function articleOf(one: NameCase): Article {
  return {
    url: '',
    title: one.title,
    blocks: one.blocks.map((text) => ({ kind: 'paragraph', text })),
    coverage: { read: one.blocks.length, leftOut: 0 },
  };
}

function ownCases(): NameCase[] {
  const types: Readonly<Record<string, Type>> = { P: 'PER', L: 'LOC', O: 'ORG' };
  return ownArticles('dev').map((article, n) => ({
    id: `own-${n}`,
    title: article.title.text,
    blocks: article.blocks.map((block) => block.text),
    wanted: new Set(
      article.blocks.flatMap((block, b) =>
        nameMarks(block)
          .filter((mark) => mark.tag !== 'M')
          .map((mark) => `${b}:${mark.start}:${mark.end}:${types[mark.tag.charAt(0)]}`),
      ),
    ),
  }));
}

function jsonlCases(set: string): NameCase[] {
  const lines = readFileSync(join(corporaFolder(), 'names/dev', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { id, text, entities } = JSON.parse(line) as {
      id: string;
      text: string;
      entities: { start: number; end: number; type: string }[];
    };
    const { blocks, starts } = paragraphs(text);
    // The gold counts code points, and now and then crosses a paragraph break, where no span of ours can match.
    const units: number[] = [];
    let at = 0;
    for (const character of text) {
      units.push(at);
      at += character.length;
    }
    units.push(at);
    const wanted = entities
      .filter((entity) => entity.type !== 'MISC')
      .map((entity) => {
        const start = units[entity.start] ?? 0;
        const b = starts.findLastIndex((offset) => offset <= start);
        const offset = starts[b] ?? 0;
        return `${b}:${start - offset}:${(units[entity.end] ?? 0) - offset}:${entity.type}`;
      });
    return { id, title: '', blocks, wanted: new Set(wanted) };
  });
}

function paragraphs(text: string): { blocks: string[]; starts: number[] } {
  const blocks: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)) {
    blocks.push(match[0].trimEnd());
    starts.push(match.index);
  }
  return { blocks, starts };
}
