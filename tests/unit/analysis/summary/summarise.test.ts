import { describe, expect, test } from 'vitest';
import { summarise } from '../../../../src/analysis/summary/summarise.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { type Article, type BlockKind, spanText } from '../../../../src/article/article.ts';
import { ANECDOTAL_STORIES } from './anecdotal-stories.ts';

function articleOf(title: string, texts: readonly (string | readonly [BlockKind, string])[]): Article {
  const blocks = texts.map((text) =>
    typeof text === 'string' ? { kind: 'paragraph' as const, text } : { kind: text[0], text: text[1] },
  );
  return { url: '', title, blocks, coverage: { read: blocks.length, leftOut: 0 } };
}

/** The lines as text, best first. */
function ranked(article: Article, sentences?: number, language = 'en'): readonly string[] {
  const options = { language, ...(sentences === undefined ? {} : { sentences }) };
  const lines = summarise(article, articleSentences(article, language), [], [], options).summary;
  return [...lines].sort((a, b) => a.rank - b.rank).map((line) => spanText(article, line));
}

const NEWS = articleOf('Port of Larnum reopens after strike', [
  'LARNUM, May 4 — The port of Larnum reopened on Thursday after dockers ended a nine-day strike over pay that had held up 60 ships.',
  'The dockers’ union accepted a rise of 6 per cent, spread over two years, after a night of talks led by the labour ministry.',
  '“Everybody is tired and nobody is happy, which is how you know it is a deal,” said Marko Ilves, who leads the union.',
  'Shippers put their losses at 80 million euros. It will take about two weeks to clear the queue, the port authority said.',
  'But it was not all. Why did it take so long?',
  'Larnum handles a third of the country’s grain exports, and prices in Cairo and Lagos had begun to rise.',
  'The strike was the longest at the port since 1988. Workers at two smaller ports had threatened to join it.',
  'A new contract for crane drivers is to be agreed by the end of June.',
]);

describe('summarise', () => {
  test.each(ANECDOTAL_STORIES.map((story) => [story.title, story] as const))(
    'finds the news behind the scene: %s',
    (_, story) => {
      const article = articleOf(story.title, story.paragraphs);
      const lines = ranked(article, 3);
      expect(lines.findIndex((line) => line.startsWith(story.nut))).toBeGreaterThanOrEqual(0);
      // Better than the first three sentences, none of which tells the news.
      expect(lines[0]?.startsWith(story.nut) || lines[1]?.startsWith(story.nut)).toBe(true);
    },
  );

  test('finds it in nearly all without a title too', () => {
    const found = ANECDOTAL_STORIES.filter(({ nut, paragraphs }) =>
      ranked(articleOf('', paragraphs), 3).some((line) => line.startsWith(nut)),
    );
    expect(found.length).toBeGreaterThanOrEqual(ANECDOTAL_STORIES.length - 1);
  });

  test('keeps a news lead first', () => {
    expect(ranked(NEWS)[0]).toMatch(/^LARNUM/);
  });

  test('tells what the headline says, however late the story comes to it', () => {
    const feature = articleOf('The ferryman of Larnum retires at 91', [
      'Some rivers are crossed without a thought, and the Ester has always been one of them for people on its eastern bank.',
      'In the town museum hangs a painting of the crossing from 1840, with a horse in it and two barrels of herring.',
      'The Ester rises in the Brenn hills and is 84 kilometres long, of which the last nine are tidal and thick with mud.',
      'A bridge was planned twice, in 1911 and in 1964, and both times the money went to the railway across the bay.',
      'Children in the eastern parishes still learn the tide table at school, along with the names of the seven sandbanks.',
      'Every village on the bank has a bell, and every bell has its own way of calling a boat across at night.',
      'The council counts about 40,000 passengers in a good year, and half as many when the summer is wet and cold.',
      'Now Osk Brandal, the ferryman for sixty-six years, has decided to retire at 91, and nobody has applied for his post.',
      'The fare has not changed since 1998.',
    ]);
    expect(ranked(feature, 2).join(' ')).toMatch(/Osk Brandal/);
  });

  test('takes no question and no sentence that hangs on the one before', () => {
    expect(ranked(NEWS).join(' ')).not.toMatch(/But it was|Why did/);
  });

  test('gives nested ranks: fewer lines are the first of more', () => {
    for (let lines = 1; lines < 8; lines++)
      expect(ranked(NEWS, 8).slice(0, lines)).toEqual(ranked(NEWS, lines).slice(0, lines));
  });

  test('stands in reading order with ranks 1 to N', () => {
    const lines = summarise(NEWS, articleSentences(NEWS, 'en'), [], [], { sentences: 4, language: 'en' }).summary;
    expect(lines.map(({ block, start }) => block * 1e6 + start)).toEqual(
      lines.map(({ block, start }) => block * 1e6 + start).sort((a, b) => a - b),
    );
    expect(lines.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4].slice(0, lines.length));
  });

  test('never takes headings, captions, credits or fragments of a standfirst', () => {
    const article = articleOf('Bridge closes', [
      ['standfirst', 'All you need to know about the bridge'],
      ['heading', 'The bridge will close for repairs on Monday.'],
      ['caption', 'The bridge over the Aln, which will close on Monday for repairs.'],
      'By Jane Smith',
      'The bridge over the Aln will close for two months from Monday for repairs, the council said.',
      'Read more: the bridge over the Aln',
      'Buses will run by way of Norham. The repairs cost 3 million pounds.',
      'Jane Doe contributed to this report from the bridge over the Aln.',
    ]);
    const lines = ranked(article, 8);
    expect(lines[0]).toMatch(/^The bridge over the Aln will close/);
    expect(lines.join(' ')).not.toMatch(/Jane|Read more|need to know|for repairs on Monday\./);
  });

  test('never takes the title over again', () => {
    const [first = '', ...rest] = NEWS.blocks.map(({ text }) => text);
    const article = articleOf(NEWS.title, ['Home News Port of Larnum reopens after...', NEWS.title, first, ...rest]);
    expect(ranked(article).join(' ')).not.toMatch(/reopens after/);
  });

  test('is at most about half of the story, or the whole of a very short one', () => {
    const story = (count: number) =>
      articleOf(
        '',
        Array.from(
          { length: count },
          (_, i) => `The council of town ${i} agreed on ${i + 3} new rules for markets and fairs.`,
        ),
      );
    expect([1, 2, 4, 8, 12, 60].map((count) => ranked(story(count)).length)).toEqual([1, 2, 4, 4, 6, 11]);
    expect(ranked(story(60), 12)).toHaveLength(12);
    // Where a number is asked for, that many.
    expect([1, 4, 9].map((count) => ranked(story(count), 3).length)).toEqual([1, 3, 3]);
    expect(ranked(story(0))).toEqual([]);
    expect(ranked(story(9), 0)).toEqual([]);
  });

  test('does not say the same thing twice', () => {
    const twice = 'The city council voted on Monday to ban cars from the old town from June.';
    const article = articleOf('Council bans cars', [
      twice,
      'The city council voted on Monday to ban cars from the whole of the old town from June.',
      'Shopkeepers said the ban would cost them a fifth of their trade and promised to go to court.',
      'The mayor said 40 more buses would run, paid for by parking fees.',
      'A similar ban in Arles cut traffic by a third within a year.',
      'The vote was 31 to 24 after six hours of debate.',
    ]);
    expect(ranked(article, 3).filter((line) => line.startsWith('The city council voted'))).toHaveLength(1);
  });

  test.each([
    [
      'es',
      'El puerto reabre tras la huelga',
      'El puerto de Larnum reabrió el jueves tras una huelga de nueve días que había retenido a 60 barcos.',
      'Pero no fue todo.',
    ],
    ['ja', '港が再開', '港は木曜日、九日間のストライキを終えて再開し、六十隻の船が待っていた。', 'なぜか？'],
  ])('works for %s', (language, title, lead, weak) => {
    const article = articleOf(title, [
      lead,
      weak,
      `${lead.slice(0, -1)}${language === 'ja' ? '。' : ' en mayo.'}`,
      weak,
      weak,
    ]);
    expect(ranked(article, 2, language)[0]?.startsWith(lead.slice(0, 8))).toBe(true);
  });
});
