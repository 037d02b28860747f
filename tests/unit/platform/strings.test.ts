import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pluralForm } from '../../../src/platform/plural-form.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOCALES = join(ROOT, 'public/_locales');

interface Message {
  readonly message: string;
}

const catalogues = readdirSync(LOCALES).map(
  (locale) =>
    [
      locale,
      JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Record<string, Message>,
    ] as const,
);
const english = Object.fromEntries(catalogues).en ?? {};

const sources = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);
sources.push(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'));

const found = (pattern: RegExp) =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, key]) => key)));
const literals = found(/'(\w+)'/g);
const inManifest = found(/__MSG_(\w+)__/g);
const stemOf = (key: string) => key.match(/^(.+)_(?:zero|one|two|few|many|other)$/)?.[1];

describe('the message catalogues', () => {
  test('have an English one', () => {
    expect(Object.keys(english).length).toBeGreaterThan(50);
  });

  test('hold every key that the manifest names', () => {
    for (const [, messages] of catalogues) {
      for (const key of inManifest) expect(messages).toHaveProperty(String(key));
    }
  });

  test('hold every key that the code asks for by name', () => {
    for (const [, messages] of catalogues) {
      for (const key of found(/\btext\(\s*'(\w+)'/g)) expect(messages).toHaveProperty(String(key));
      for (const stem of found(/\bplural\(\s*'(\w+)'/g)) expect(messages).toHaveProperty(`${stem}_other`);
    }
  });

  test('hold none that nothing uses', () => {
    const unused = Object.keys(english).filter(
      (key) => !literals.has(key) && !inManifest.has(key) && !literals.has(stemOf(key) ?? key),
    );
    expect(unused).toEqual([]);
  });

  test.each(catalogues)(
    '%s: the same keys as English, in its own plural forms, and nothing empty',
    (locale, messages) => {
      const stems = new Set(Object.keys(english).flatMap((key) => stemOf(key) ?? []));
      const forms = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
      const single = Object.keys(english).filter((key) => !stemOf(key));
      const plurals = [...stems].flatMap((stem) => forms.map((form) => `${stem}_${form}`));
      expect(Object.keys(messages).sort()).toEqual([...single, ...plurals].sort());
      expect(Object.values(messages).filter(({ message }) => message.trim() === '')).toEqual([]);
      expect(messages.locale?.message).toBe(locale.replace('_', '-'));
    },
  );

  test.each(catalogues)('%s: takes the substitutions that English takes', (_, messages) => {
    const taken = (message = '') => [...new Set(message.match(/\$\d/g))].sort();
    for (const [key, { message }] of Object.entries(messages)) {
      const stem = stemOf(key);
      const allowed = taken(english[stem ? `${stem}_other` : key]?.message);
      // A form for one or two may say the number in a word.
      if (stem) expect(allowed).toEqual(expect.arrayContaining(taken(message)));
      else expect(taken(message)).toEqual(allowed);
    }
  });
});

describe('pluralForm', () => {
  test.each([
    ['en', 0, 'other', '0'],
    ['en', 1, 'one', '1'],
    ['en', 1200, 'other', '1,200'],
    ['pl', 3, 'few', '3'],
    ['de', 1200, 'other', '1.200'],
  ])('%s, %i: %s, %s', (locale, count, form, number) => {
    expect(pluralForm(locale, count)).toEqual({ form, number });
  });
});
