import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** What a script over a set of real pages was asked to do. */
export interface PageSetArguments {
  /** Folder of the set. */
  readonly folder: string;
  readonly set: string;
  /** How many of the worst pages to list. */
  readonly worst: number;
}

/** Reads `[SET] [--worst N]` and STANDFIRST_CORPORA; undefined, with the usage on standard error, where that is not set. */
export function readPageSetArguments(
  usage: string,
  fallback: { readonly set: string; readonly worst: number },
): PageSetArguments | undefined {
  const corpora = process.env.STANDFIRST_CORPORA;
  if (!corpora) {
    process.stderr.write(`STANDFIRST_CORPORA is not set.\n${usage}`);
    return undefined;
  }
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { worst: { type: 'string' } } });
  const set = positionals[0] ?? fallback.set;
  return { folder: join(corpora, 'pages', set), set, worst: Number(values.worst ?? fallback.worst) };
}

/** The HTML of a page of a set, as its bytes. */
export function readPageHtml(folder: string, id: string): Buffer {
  return gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
}
