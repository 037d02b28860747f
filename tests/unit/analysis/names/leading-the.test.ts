import { expect, test } from 'vitest';
import { namesOf, story } from './read.ts';

test.each([
  ['The World Bank lent the money. Staff of the World Bank had asked for it.', 'World Bank'],
  ['The Kenya Ports Authority reopened the berth on Friday, officials said.', 'Kenya Ports Authority'],
])('"The" that only opens a sentence is no part of a name: %s', (text, name) => {
  expect(namesOf(story([text])).map((found) => found.name)).toContain(name);
});

test.each([
  'Additionally, the HVAC on level P2 was replaced. Moreover, it failed again in March.',
  'Despite the DOI, nobody found the paper. RD was spent on it. See Q3.',
])('hardly a name stands in: %s', (text) => {
  expect(namesOf(story([text])).map((found) => found.name)).toEqual([]);
});
