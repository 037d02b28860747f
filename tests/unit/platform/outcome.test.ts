import { expect, test } from 'vitest';
import type { DigestAnswer } from '../../../src/platform/background-protocol.ts';
import { outcomeOf } from '../../../src/platform/outcome.ts';

const ready = (hash: string, url: string) =>
  ({ state: 'ready', key: { hash, url }, marked: [] }) as unknown as DigestAnswer;

const OUTCOMES: readonly DigestAnswer[] = [
  ready('a', 'https://news.example/1'),
  ready('b', 'https://news.example/1'),
  ready('a', 'https://news.example/2'),
  { state: 'no-article' },
  { state: 'too-large', unit: 'elements', count: 60_000, limit: 50_000 },
  { state: 'unreadable', reason: 'pdf' },
  { state: 'unreadable', reason: 'access-ended' },
  { state: 'failed', message: 'why' },
];

test('outcomes that a reader would see as different differ', () => {
  expect(new Set(OUTCOMES.map(outcomeOf)).size).toBe(OUTCOMES.length);
});

test('the same outcome is the same, whatever is marked meanwhile', () => {
  const again = { ...ready('a', 'https://news.example/1'), marked: ['quote'] } as DigestAnswer;
  expect(outcomeOf(again)).toBe(outcomeOf(ready('a', 'https://news.example/1')));
});
