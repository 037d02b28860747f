import { describe, expect, test } from 'vitest';
import { spanText } from '../../../../src/article/article.ts';
import { namesOf, story } from './read.ts';

const people = (text: string): string[] =>
  namesOf(story([text]))
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)
    .sort();

describe('relatives are people', () => {
  test.each([
    ['He lived there with his wife, June, until the fire.', ['June']],
    ['Robert Hughes was charged with killing his wife Tuesday.', ['Robert Hughes']],
    ['Robert Hughes met his brother April 4 and flew home.', ['Robert Hughes']],
    ['Robert Hughes saw his mother Christmas Day.', ['Robert Hughes']],
    ['His father, Chelsea manager Frank Hill, watched Chelsea lose.', ['Frank Hill']],
    ['He told his brother Oxfam had paid. Oxfam declined to comment.', []],
    ['Mary Banda and their daughters Faith, Adaobi and Joy stayed in Leeds.', ['Adaobi', 'Faith', 'Joy', 'Mary Banda']],
    [
      'Robert Hughes has a dog. His grandparents, Marija and Alojz Kranjc, keep bees.',
      ['Alojz Kranjc', 'Marija', 'Robert Hughes'],
    ],
    ['Robert Hughes spoke. His sister company Siemens did not.', ['Robert Hughes']],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('a nickname inside a name', () => {
  test.each([
    ['Ezra “Pocket” Tillery ran for the bus. Tillery missed it.', 'Ezra “Pocket” Tillery'],
    ['Robert "Bobby" Tillery ran for the bus. Tillery missed it.', 'Robert "Bobby" Tillery'],
    ['Robert (Bobby) Hughes ran for the bus. Bobby missed it.', 'Robert (Bobby) Hughes'],
  ])('%s', (text, name) => {
    const article = story([text]);
    const [found, ...others] = namesOf(article).filter(({ kind }) => kind === 'person');
    expect(others).toEqual([]);
    expect(found?.name).toBe(name);
    expect(found?.mentions.map((span) => spanText(article, span))[0]).toBe(name);
    expect(found?.mentions).toHaveLength(2);
  });

  test('places in a picture are none', () => {
    expect(people('Robert Hughes (L), Mary Banda (R) and Frank Hill smiled.')).toEqual([
      'Frank Hill',
      'Mary Banda',
      'Robert Hughes',
    ]);
    expect(people('John Smith (L) Mary Jones (R) and Peter Hill smiled.')).toEqual([
      'John Smith',
      'Mary Jones',
      'Peter Hill',
    ]);
  });

  test.each(['The Indian Summer Festival opened in Leeds.', 'They met at the Polish Art Fair in Leeds.'])(
    'a nationality before what is nobody: %s',
    (text) => {
      expect(people(text)).toEqual([]);
    },
  );

  test('a place in brackets is none', () => {
    expect(people('Robert Hughes (Leeds) Mary Banda (Hull) and others ran.')).toEqual(['Mary Banda', 'Robert Hughes']);
  });
});

test.each([
  ['The dossier is on the desk. Robert Musk spoke, and CEO Musk left.', ['Robert Musk']],
  ['Robert Hughes, better known as “Zuko”, left Leeds. Zuko sang.', ['Robert Hughes']],
  ['Robert Hughes, also known as the Jackdaw Hunter, left Leeds. Hughes sang.', ['Robert Hughes']],
  ['Andriy Boretsky spoke in Kyiv. Andriy Boretskyy left.', ['Andriy Boretskyy']],
  ['Jovo Jennings was freed. Jovo formed a group with his brother, and Jovo sang.', ['Jovo Jennings']],
])('one person: %s', (text, expected) => {
  expect(people(text)).toEqual(expected);
});
