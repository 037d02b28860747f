import { expect, test } from 'vitest';
import { namesOf, story } from './read.ts';

const genderOf = (text: string, name: string): string | undefined =>
  namesOf(story([text])).find((each) => each.kind === 'person' && each.name === name)?.gender;

test.each([
  ['Mrs Oyelaran Abiodun opened the school in Ibadan.', 'Oyelaran Abiodun', 'f'],
  ['Sir Zikomani Chirwa opened the school in Lilongwe.', 'Zikomani Chirwa', 'm'],
  ['They thanked the actress Rukmini Desai on Monday.', 'Rukmini Desai', 'f'],
  ['Oyelaran Abiodun, a spokeswoman for the club, said the gates would open.', 'Oyelaran Abiodun', 'f'],
  ['Zikomani Chirwa, 34, Mrs Banda’s grandson and the skipper of a ferry, was on board.', 'Zikomani Chirwa', 'm'],
  ['Zikomani Chirwa, his wife and two children were on board.', 'Zikomani Chirwa', undefined],
  ['Amina Yusuf came with her son Sundar Pillai on Monday.', 'Sundar Pillai', 'm'],
  ['Robert Hughes was late. “She never waits,” he said of the boat.', 'Robert Hughes', 'm'],
  // Pronouns: what is quoted, what follows another person, and what an object is, tells nothing.
  ['Zikomani Chirwa came home. “She was a good ship and she sank,” the crew said.', 'Zikomani Chirwa', undefined],
  ['Zikomani Chirwa met Mary Banda in Lilongwe. She had come by bus and she was tired.', 'Zikomani Chirwa', undefined],
  ['Zikomani Chirwa’s mother said she had waited. She was tired.', 'Zikomani Chirwa', undefined],
  ['Zikomani Chirwa asked the nurse. She had seen nothing, she said.', 'Zikomani Chirwa', undefined],
  ['Zikomani Chirwa told her to leave.', 'Zikomani Chirwa', undefined],
  ['Zikomani Chirwa came home on Friday. He had been away for a year.', 'Zikomani Chirwa', 'm'],
  ['Zikomani Chirwa said she hoped to win, and that she would try.', 'Zikomani Chirwa', 'f'],
  ['Zikomani Chirwa came home. The sea was calm. He slept, he ate, he left.', 'Zikomani Chirwa', undefined],
])('%s', (text, name, gender) => {
  expect(namesOf(story([text])).map((each) => each.name)).toContain(name);
  expect(genderOf(text, name)).toBe(gender);
});
