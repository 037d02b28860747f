import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AnalyseOptions, Models } from '../src/analysis/analyse.ts';
import { digestRecord, digestStory, type Story } from './digest-record.ts';
import { readLines } from './lines.ts';
import { printDigest } from './print-digest.ts';
import { readSavedPage } from './read-saved-page.ts';

const USAGE = `Digests news stories with the extension's own engine.

  npm run --silent digest -- FILE.html            a readable digest of one page
  npm run --silent digest -- FILE.html --json     its article and digest as JSON
  npm run --silent digest -- --jsonl              one JSON object a line from standard input, one a line out:
                                                  {"id", "html", "url"?} or {"id", "title"?, "text"}
  --sentences N                                   N summary lines (default 5)
`;

const models: Models = {
  gazetteer: readFileSync(new URL('../src/models/gazetteer.bin', import.meta.url)),
};

/** Digests the story of one line; whatever is wrong with it becomes an error record. */
function digestLine(line: string, options: AnalyseOptions): object {
  let id: unknown;
  try {
    const input: unknown = JSON.parse(line);
    if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Error('not a JSON object');
    id = 'id' in input ? input.id : undefined;
    if (typeof id !== 'string' && typeof id !== 'number') throw new Error('no "id"');
    return { id, ...digestRecord(digestStory(storyOf(input), models, options)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...(id === undefined ? {} : { id }), error: message };
  }
}

function storyOf(input: object): Story {
  const { html, url, text, title } = input as Readonly<Record<string, unknown>>;
  if (typeof html === 'string') return { html, ...(typeof url === 'string' ? { url } : {}) };
  if (typeof text === 'string') return { text, ...(typeof title === 'string' ? { title } : {}) };
  throw new Error('neither "html" nor "text"');
}

async function digestLines(options: AnalyseOptions): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    if (!process.stdout.write(`${JSON.stringify(digestLine(line, options))}\n`)) await once(process.stdout, 'drain');
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      sentences: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  });
  const options = { sentences: Number(values.sentences) };
  if (!Number.isInteger(options.sentences) || options.sentences < 1)
    throw new Error('--sentences wants a whole number from 1');
  if (values.jsonl) {
    await digestLines(options);
    return 0;
  }
  const [file] = positionals;
  if (values.help || file === undefined || positionals.length > 1) {
    process.stderr.write(USAGE);
    return values.help ? 0 : 2;
  }
  const digested = digestStory({ html: readSavedPage(file) }, models, options);
  const { article, digest, ms } = digested;
  process.stdout.write(
    values.json ? `${JSON.stringify({ article, digest, ms }, null, 2)}\n` : printDigest(article, digest),
  );
  return 0;
}

// A reader that closes the pipe early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`digest: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
