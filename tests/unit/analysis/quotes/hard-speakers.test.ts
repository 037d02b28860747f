import { describe, expect, test } from 'vitest';
import { type Cast, told } from './story.ts';

const HILL = 'm Tom Hill|Hill';
const ROE = 'f Ann Roe|Roe';

describe('speakers that stand in the way of others', () => {
  test.each<readonly [string, string, Cast, readonly string[]]>([
    [
      'an apposition that speaks of the words',
      'Hill said newcomers were “poisoning the town,” a phrase critics have said recalls the thirties.',
      [HILL],
      ['poisoning the town, <- Tom Hill'],
    ],
    [
      '"state" as part of a body',
      'Police "cracked down on rumours this year," state broadcaster QNTV said on Friday.',
      [],
      ['cracked down on rumours this year, <- (QNTV)'],
    ],
    [
      'letters for a body',
      'The mayor called it "a year of special action against rumours", according to QNTV.',
      [],
      ['a year of special action against rumours <- (QNTV)'],
    ],
    [
      'a relative clause with a date and a place',
      'The complaint went on to cite a scientist at Acme, Tom Hill, who in a 2023 research paper stated that "models are trained to copy".',
      [HILL, 'o Acme'],
      ['models are trained to copy <- Tom Hill'],
    ],
    [
      'what others have said',
      'Tom Hill denied it, calling what the dancers have said “maliciously false.”',
      [HILL],
      ['maliciously false. <- Tom Hill'],
    ],
    [
      'somebody told of by somebody else',
      'A Star Garden worker told me that a member of management told her, “If you have a problem, come to me.”',
      ['o Star Garden'],
      ['If you have a problem, come to me. <- (a member of management)'],
    ],
    [
      'a university and a field before the name',
      '“Unions won better pay and safer rooms,” University of Larne law professor Ann Roe told the Observer.',
      [ROE, 'o University of Larne', 'o Observer'],
      ['Unions won better pay and safer rooms, <- Ann Roe'],
    ],
    [
      'two roles, one of a university',
      '“It is free of any rule,” according to artist and Larne assistant professor Ann Roe.',
      [ROE, 'o Larne'],
      ['It is free of any rule, <- Ann Roe'],
    ],
    [
      'a bridegroom known by his club',
      'The Acme groom was uneasy before admitting the news “took it all off the table” for him.',
      ['o Acme'],
      ['took it all off the table <- (The Acme groom)'],
    ],
    [
      'stewards of a department',
      '“They know the vote is coming,” immunology department stewards wrote in an email.',
      [],
      ['They know the vote is coming, <- (immunology department stewards)'],
    ],
    [
      'an unidentified woman is nobody who is named',
      'Alex Hill waited at the altar. “I can’t do this,” the never-identified woman says.',
      ['p Alex Hill|Hill'],
      ['I can’t do this, <- (the never-identified woman)'],
    ],
    [
      'nobody in particular does not go on in the next paragraph',
      '“Keep warm,” a doctor told her.\n\n“It never crossed my mind that I was ill.”',
      [],
      ['Keep warm, <- (a doctor)', 'It never crossed my mind that I was ill. <- ?'],
    ],
    [
      'nor do they speak of what was found',
      'Engineers had found that the wall had moved.\n\nA note was left on the gate. “It will have to come down again, stone by stone.”',
      [],
      ['It will have to come down again, stone by stone. <- ?'],
    ],
  ])('%s', (_, text, cast, expected) => {
    expect(told(text, cast)).toEqual(expected);
  });
});

test.each<readonly [string, string, Cast, readonly string[]]>([
  [
    'my mother is no mother of three',
    'Ann Roe, a mother of three, opened the shop. Roe lived near us.\n\nMy mother said to me: “You are not to go there again.”',
    [ROE],
    ['You are not to go there again. <- (My mother)'],
  ],
  [
    'a father of the writer’s',
    'Hill, a father of two, taught me to row.\n\nMy father told me that “boats are for the patient.”',
    [HILL],
    ['boats are for the patient. <- (My father)'],
  ],
  [
    'a relative who was brought in by name',
    'Ann Roe came with her husband Tom Hill. Roe runs a shop.\n\nHer husband said: “We have no plans to sell.”',
    [ROE, HILL],
    ['We have no plans to sell. <- Tom Hill'],
  ],
])('relatives: %s', (_, text, cast, expected) => {
  expect(told(text, cast)).toEqual(expected);
});

test.each<readonly [string, string]>([
  ['a verb that ends like a calling', 'Tell them why you enlist: “I would love to have your view on this plan.”'],
  ['whom to ask', 'You can ask for help. Enlist a friend: “Could you read this for me before I send it?”'],
  ['what a line does', 'Enlist others with lines that invite: “What would you do if you stood in my place?”'],
])('advice, which nobody has said: %s', (_, text) => {
  const words = /“(.*)”/u.exec(text)?.[1] ?? '';
  expect(told(text)).toEqual([`${words} <- ?`]);
});

test('“and that” goes on with what the first speaker said', () => {
  const text = 'Ann Roe said Hill had asked the Senate for more time and that “nothing is lost.”';
  expect(told(text, [ROE, HILL, 'o Senate'])).toEqual(['nothing is lost. <- Ann Roe']);
});

test.each<readonly [string, string, Cast]>([
  ['a slur', 'Hill joked about the racial slur “redfoot.”', [HILL]],
  [
    'the title of a paper, however long',
    'In a paper, "The Use of Small Boats and the Risk of Large Waves in Women Sailing Alone," the researchers used 200 logs.',
    [],
  ],
])('no quote: %s', (_, text, cast) => {
  expect(told(text, cast)).toEqual([]);
});
