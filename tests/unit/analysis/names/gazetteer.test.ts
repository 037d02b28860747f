import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeGazetteer, LIST } from '../../../../src/analysis/names/gazetteer.ts';
import { hashWord } from '../../../../src/analysis/names/word-hash.ts';
import { gazetteer } from './read.ts';

const models = new URL('../../../../src/models/', import.meta.url);
const bytes = readFileSync(new URL('gazetteer.bin', models));

test('the card names the file as it is', () => {
  const card = readFileSync(new URL('README.md', models), 'utf8');
  expect(card).toContain(createHash('sha256').update(bytes).digest('hex'));
  expect(card).toContain(bytes.length.toLocaleString('en-GB'));
});

test('the file keeps to its budget', () => {
  expect(bytes.length).toBeLessThanOrEqual(1_700_000);
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(1_000_000);
});

test.each([
  ['Mary', LIST.femaleForename],
  ['Robert', LIST.maleForename],
  ['Lagos', LIST.city],
  ['Kenya', LIST.country],
  ['Kenyan', LIST.nationality],
  ['Nguyen', LIST.surname],
  ['baker', LIST.roleHead],
  ['however', LIST.common],
  ['President', LIST.title],
])('knows %s', (word, list) => {
  expect(gazetteer.lists(hashWord(word)) & list).toBe(list);
});

test('a made-up word is on no list', () => {
  expect(gazetteer.lists(hashWord('Qwxzvbrt'))).toBe(0);
});

test.each([
  ['nothing', []],
  ['another file', [1, 2, 3, 4, 5]],
  ['half of it', bytes.subarray(0, 5000)],
])('refuses %s', (_, input) => {
  expect(() => decodeGazetteer(Uint8Array.from(input))).toThrow('gazetteer');
});
