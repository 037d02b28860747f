import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../lab/lines.ts';
import { pageOf, paragraphs } from '../article/page.ts';

const command = fileURLToPath(new URL('../../../lab/digest.ts', import.meta.url));

function digest(
  input: string,
  ...args: string[]
): { readonly id?: unknown; readonly error?: string; readonly [key: string]: unknown }[] {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', command, '--jsonl', ...args], {
    input,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('digest --jsonl', () => {
  const text =
    'The board of Lowport voted on Tuesday.\n\n  Two  spaces stay, “it is late,” Ana Lima said.\nSo does a line.\n \n\nBy Ken Ward';
  const lines = [
    JSON.stringify({ id: 'page', html: pageOf(paragraphs()), url: 'https://a.example/' }),
    '{"id": "broken"',
    '[1]',
    '{"id": 7, "nothing": true}',
    JSON.stringify({ id: 'text', title: 'T', text }),
    JSON.stringify({ id: 'shell', html: '<div></div>' }),
  ];
  const records = digest(`${lines.join('\n')}\n`, '--sentences', '2');

  test('answers every line, in order', () => {
    expect(records.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['page', true],
      [undefined, false],
      [undefined, false],
      [7, false],
      ['text', true],
      ['shell', false],
    ]);
  });

  test('gives exactly the keys of its contract', () => {
    expect(Object.keys(records[0] ?? {})).toEqual([
      'id',
      'title',
      'byline',
      'published',
      'language',
      'blocks',
      'summary',
      'quotes',
      'names',
      'notices',
      'modified',
      'siteName',
      'canonicalUrl',
      'section',
      'isAccessibleForFree',
      'ms',
    ]);
    expect(records[0]).toMatchObject({ byline: null, published: null, language: 'en' });
  });

  test('keeps paragraphs of text exactly as they are', () => {
    expect(records[4]?.blocks).toEqual([
      { kind: 'paragraph', text: 'The board of Lowport voted on Tuesday.' },
      { kind: 'paragraph', text: '  Two  spaces stay, “it is late,” Ana Lima said.\nSo does a line.' },
      { kind: 'paragraph', text: 'By Ken Ward' },
    ]);
  });

  test('gives no more summary lines than asked for', () => {
    expect([records[0]?.summary].flat().length).toBeLessThanOrEqual(2);
  });
}, 60_000);

test('lines end at LF and CRLF alone, wherever the stream is cut', async () => {
  const bytes = new TextEncoder().encode('é1\u2028x\r\n\nlast');
  async function* cut() {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }
  const lines: string[] = [];
  for await (const line of readLines(cut())) lines.push(line);
  expect(lines).toEqual(['é1\u2028x', '', 'last']);
});
