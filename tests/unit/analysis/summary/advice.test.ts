import { expect, test } from 'vitest';
import { readAdvice } from '../../../../src/analysis/summary/advice.ts';

/** The letters' blocks, and each answer's block with its question; nothing where it is no column. */
function read(texts: readonly string[]) {
  const column = readAdvice({
    title: 'My son takes my garden',
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
  });
  if (column === undefined) return undefined;
  const question = (span: { block: number; start: number; end: number } | undefined) =>
    span === undefined ? '' : (texts[span.block]?.slice(span.start, span.end) ?? '');
  return {
    letters: [...column.letters],
    answers: [...column.answers].map(([block, span]) => `${block}: ${question(span)}`),
  };
}

const NOTE = 'Every week Lena Holt answers a problem sent in by a reader. Write to lena@larnum.example.';

test.each([
  [
    'one letter, told by the note below it',
    [
      'My neighbour plays the organ at night, and I have not slept since March. I have asked her twice to stop.',
      'I am at my wits’ end. How do I make her stop?',
      'You have my sympathy. Write down when she plays, and you will have something to show the council.',
      'You may also find that she does not know how thin your wall is.',
      NOTE,
    ],
    { letters: [0, 1, 4], answers: ['2: How do I make her stop?', '3: How do I make her stop?'] },
  ],
  [
    'letters and replies that greet each other',
    [
      'Dear Lena: My son wants to marry in our garden. I love my garden. — Roses in Larnum',
      'Dear Roses: Your son will marry once. You can plant again.',
      'Dear Lena: My boss sings. I share an office with him. What shall I do?',
      'Dear Officemate: You could sing too.',
    ],
    {
      letters: [0, 2],
      answers: ['1: My son wants to marry in our garden.', '3: What shall I do?'],
    },
  ],
  [
    'a signed letter and its reply',
    [
      'Dear Lena,',
      'I lent my sister my boat and she sold it. I want it back. Am I wrong?',
      '— Ashore in Larnum',
      'You are not wrong, but you are not going to see that boat again. Ask her for the money.',
    ],
    { letters: [0, 1, 2], answers: ['3: Am I wrong?'] },
  ],
  [
    'labels',
    ['Q: I keep bees on my roof. May I?', 'A: You may, if your landlord lets you. Ask before you buy more.'],
    { letters: [0], answers: ['1: May I?'] },
  ],
])('a column of advice: %s', (_, texts, expected) => {
  expect(read(texts)).toEqual(expected);
});

test.each([
  [
    'an open letter',
    [
      'Dear Mr Lind,',
      'I am writing about my street. We have no lamps.',
      'You promised them in May. You did not keep your word.',
    ],
  ],
  [
    'a report of a columnist in court, whose quotes say "I" and "you"',
    [
      'Lena Holt, a former advice columnist, told the court of her fall.',
      '“I was afraid. I told my sister, and she believed me,” she said. “I wrote it down.”',
      '“You never called the police, did you? You laughed,” the lawyer said. “You told your friends.”',
      'Send us your question about the trial.',
    ],
  ],
  [
    'an essay above an invitation to write in',
    [
      'I stopped eating sugar in March, and I slept better. My doctor was pleased with me.',
      'You should try it. You will miss your cake, and then you will not.',
      'Send us your question.',
    ],
  ],
  [
    'an essay',
    [
      'I lost my boat in March. My sister had sold it.',
      'You never know your family until you lend them something you love.',
    ],
  ],
  [
    'news of a columnist',
    ['Lena Holt, the advice columnist, has died at 91.', 'She answered 40,000 letters in her life.'],
  ],
  [
    'questions and answers in a report',
    ['Q: Will it rain? The office says so.', 'A: The river will rise by a metre, it says.'],
  ],
])('no column of advice: %s', (_, texts) => {
  expect(read(texts)).toBeUndefined();
});
