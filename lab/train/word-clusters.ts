import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUSTER_COUNT } from '../../src/analysis/names/gazetteer.ts';
import { normaliseWord } from '../../src/analysis/names/word-hash.ts';
import { tokenise } from '../../src/analysis/text/tokens.ts';
import type { MarkedArticle } from './marked-article.ts';
import { scratch } from './train-segments.ts';

const FEWEST = 5;
const ROUNDS = 6;

/** Groups the words of these articles that stand there often enough, in their normal form, by what stands beside them: 1 to `CLUSTER_COUNT`. */
export function clusterWords(articles: readonly MarkedArticle[]): Map<string, number> {
  const lines = articles.flatMap(({ blocks }) =>
    blocks.map(({ text }) =>
      tokenise(text).map((token) => (token.kind === 'number' ? '0' : normaliseWord(token.text))),
    ),
  );
  const counts = new Map<string, number>();
  for (const line of lines) for (const word of line) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const numbers = new Map(words.map(([word], i) => [word, i + 1]));
  const text = Uint32Array.from(lines.flatMap((line) => [0, ...line.map((word) => numbers.get(word) ?? 0)]));
  const path = join(scratch, 'text');
  writeFileSync(path, text);
  const program = join(scratch, 'word-clusters');
  execFileSync('g++', ['-O3', '-o', program, join(import.meta.dirname, 'word-clusters.cpp')], {
    stdio: 'inherit',
  });
  execFileSync(program, [path, `${path}.classes`, String(CLUSTER_COUNT), String(ROUNDS)], { stdio: 'inherit' });
  const bytes = readFileSync(`${path}.classes`);
  const classes = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return new Map(words.map(([word], i) => [word, classes[i + 1] ?? 0]));
}
