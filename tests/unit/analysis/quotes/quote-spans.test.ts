import { describe, expect, test } from 'vitest';
import { findQuoteRuns } from '../../../../src/analysis/quotes/quote-spans.ts';
import { story } from './story.ts';

function runs(text: string): readonly string[] {
  const { blocks } = story(text);
  return findQuoteRuns(blocks).flatMap((list) =>
    list.map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? ''),
  );
}

describe('the words inside the marks', () => {
  test.each<[string, string, readonly string[]]>([
    ['straight', 'The mayor said "we are late" and left.', ['we are late']],
    ['curly', 'The mayor said “we are late” and left.', ['we are late']],
    ['guillemets', 'Le maire a dit « nous sommes en retard ».', ['nous sommes en retard']],
    ['German low-high', 'Sie sagte: „Wir sind spät“, und ging.', ['Wir sind spät']],
    ['German inward guillemets', 'Sie sagte: »Wir sind spät«, und ging.', ['Wir sind spät']],
    ['low-high with curly close', 'Powiedział: „Jesteśmy spóźnieni”.', ['Jesteśmy spóźnieni']],
    ['Swedish', 'Hon sade: ”Vi är sena” och gick.', ['Vi är sena']],
    [
      'single main marks',
      '‘We can’t wait,’ she said. ‘It’s the boys’ last chance.’',
      ['We can’t wait,', 'It’s the boys’ last chance.'],
    ],
    ['straight single', "'We can't wait,' she said. 'It isn't ours.'", ["We can't wait,", "It isn't ours."]],
    ['doubled single', "He called it ''a disgrace'' and left.", ['a disgrace']],
    ['a decade and an elision', "In the '90s she sang 'rock 'n' roll, always,' he said.", ["rock 'n' roll, always,"]],
    ['singles inside doubles', '“She said ‘no’ twice,” he said.', ['She said ‘no’ twice,']],
    ['doubles inside singles', '‘She said “no” twice,’ he said. ‘And left.’', ['She said “no” twice,', 'And left.']],
    ['inches', 'A 12" pipe and a 6\'2" man met "by the river" at noon.', ['by the river']],
    ['dash before the mark', 'One thing—“patience”—was missing from the plan.', ['patience']],
    ['closing mark at both ends', 'He called it ”a fine mess” and left.', ['a fine mess']],
    ['possessives only', 'The boys’ coach and the girls’ coach met.', []],
    ['nothing said', 'An empty pair "" and a "…" are none.', []],
  ])('%s', (_, text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  test('an unclosed mark takes nothing with it', () => {
    expect(runs('He said “we are late and left.\n\nNothing more was heard.')).toEqual([]);
    expect(runs('A stray " here. Later "a real one" came.')).toEqual(['a real one']);
  });

  test('a paragraph that re-opens the mark goes on with the one before', () => {
    const text = '“One thing first.\n\n“Another thing.\n\n“And a last,” she said.';
    expect(runs(text)).toEqual(['One thing first.', 'Another thing.', 'And a last,']);
    const list = findQuoteRuns(story(text).blocks).flat();
    expect(list.map(({ isClosed, continues }) => [isClosed, continues])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
  });

  test('a block quotation needs no marks', () => {
    const blocks = [{ kind: 'quotation' as const, text: 'We held the bridge as long as we could. — Ann Roe' }];
    expect(findQuoteRuns(blocks)[0]).toMatchObject([{ start: 0, end: 39, isBlockQuotation: true }]);
  });

  test('headings and captions have none', () => {
    const blocks = [{ kind: 'heading' as const, text: '“We held the bridge”' }];
    expect(findQuoteRuns(blocks)).toEqual([[]]);
  });
});
