import { expect, test } from 'vitest';
import type { Name } from '../../../../src/analysis/digest.ts';
import { readAntecedents } from '../../../../src/analysis/names/antecedents.ts';
import { describedOpenings } from '../../../../src/analysis/summary/described-openings.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { spanText } from '../../../../src/article/article.ts';

/** What is answered for each opening, as "description = name"; people and their roles are found by their words. */
function answers(title: string, texts: readonly string[], people: Readonly<Record<string, string>>): readonly string[] {
  const article = { title, blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) };
  const spansOf = (words: string) =>
    texts.flatMap((text, block) =>
      [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(({ index }) => ({
        block,
        start: index,
        end: index + words.length,
      })),
    );
  const names = Object.entries(people).map(([name, role], index): Name => {
    const [found] = role === '' ? [] : spansOf(role);
    return {
      id: `n${index}`,
      kind: 'person',
      name,
      aliases: [],
      mentions: spansOf(name),
      salience: 1 - index / 10,
      ...(found === undefined ? {} : { role: found }),
    };
  });
  const sentences = articleSentences(article, 'en');
  const found = describedOpenings(article, sentences, names, readAntecedents(article, sentences, names));
  return [...found.values()].map(
    ({ span, name }) => `${spanText(article, span)} = ${names.find(({ id }) => id === name)?.name}`,
  );
}

test.each([
  [
    'above the first name, the person of the headline',
    'Ana Ruiz plays Larnum by surprise',
    ['The singer had told nobody that she was coming.', 'Ana Ruiz, a Larnum singer, sang for an hour.'],
    { 'Ana Ruiz': '' },
    ['The singer = Ana Ruiz'],
  ],
  [
    'above the first name, whom the story calls so right before it',
    'Ana Ruiz plays Larnum by surprise',
    ['The singer had told nobody that she was coming.', 'On Friday singer Ana Ruiz sang for an hour.'],
    { 'Ana Ruiz': '' },
    ['The singer = Ana Ruiz'],
  ],
  [
    'nobody whom the story does not call so',
    'Ana Ruiz sues over tariffs',
    [
      'The president imposed the tariffs.',
      'Ana Ruiz, a critic of the president, went to court.',
      'The president told Ana Ruiz to wait.',
    ],
    { 'Ana Ruiz': '' },
    [],
  ],
  [
    'nobody where two are called so',
    'Ana Ruiz plays Larnum by surprise',
    ['The singer had told nobody.', 'Singer Ana Ruiz came, and so did singer Bo Lind.'],
    { 'Ana Ruiz': '', 'Bo Lind': '' },
    [],
  ],
  [
    'nobody where the headline has two people',
    'Ana Ruiz plays Larnum with Bo Lind',
    ['The singer had told nobody.', 'Ana Ruiz sang, and Bo Lind too.'],
    { 'Ana Ruiz': '', 'Bo Lind': '' },
    [],
  ],
  [
    'nobody where the headline itself speaks of another',
    'Singer robbed after Ana Ruiz left',
    ['The singer had told nobody.', 'Ana Ruiz left at ten.'],
    { 'Ana Ruiz': '' },
    [],
  ],
  [
    'the only bearer of a role',
    'A mayor resigns',
    ['Bo Lind met the mayor of Larnum, Ana Ruiz, on Friday.', 'The mayor will resign in June.'],
    { 'Ana Ruiz': 'mayor', 'Bo Lind': '' },
    ['The mayor = Ana Ruiz'],
  ],
  [
    'the only one of an age',
    'Record at Larnum',
    ['Ana Ruiz, 32, beat Bo Lind, 19.', 'The 32-year-old won by a yard.'],
    { 'Ana Ruiz': '', 'Bo Lind': '' },
    ['The 32-year-old = Ana Ruiz'],
  ],
  [
    'nobody for one of many, or what describes a thing',
    'Ana Ruiz in court',
    [
      'Ana Ruiz, the driver, was charged.',
      'The driver was fined.',
      'The singer’s house was sold.',
      'The singer songwriter left.',
    ],
    { 'Ana Ruiz': 'driver' },
    [],
  ],
])('%s', (_, title, texts, people, expected) => {
  expect(answers(title, texts, people)).toEqual(expected);
});
