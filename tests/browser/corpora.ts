import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Folder of the corpora of real pages, named by `STANDFIRST_CORPORA`; undefined, and said aloud, where it is not set. */
export function corporaFolder(what: string): string | undefined {
  const folder = process.env.STANDFIRST_CORPORA;
  if (!folder) console.warn(`SKIPPED: ${what}. Set STANDFIRST_CORPORA to the folder of the corpora to run it.`);
  return folder;
}

/**
 * The real pages of a set, with an http address each: its own path where the set tells it, under a host of ours, because
 * browsers go to some real hosts by https only.
 */
export function readPages(corpora: string, set: string): { id: string; url: string; html: Buffer }[] {
  const folder = join(corpora, 'pages', set);
  const truths = readFileSync(join(folder, 'truth.jsonl'), 'utf8').trim().split('\n');
  const addresses = new Map<string, string | undefined>(
    truths.map((line) => {
      const { id, url } = JSON.parse(line) as { id: string; url?: string };
      return [id, url];
    }),
  );
  return readdirSync(join(folder, 'html')).map((file) => {
    const id = file.replace(/\.html\.gz$/, '');
    const path = new URL(addresses.get(id) ?? `http://pages.example/${id}`).pathname;
    return { id, url: `http://${id}.example${path}`, html: gunzipSync(readFileSync(join(folder, 'html', file))) };
  });
}
