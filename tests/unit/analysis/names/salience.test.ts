import { expect, test } from 'vitest';
import { salienceIn } from '../../../../src/analysis/names/salience.ts';

test('who is named nine times, however late, comes before who is named once at the top', () => {
  const blocks = Array.from({ length: 10 }, () => ({ kind: 'paragraph' as const, text: 'x'.repeat(100) }));
  const salience = salienceIn({ url: '', title: '', blocks, coverage: { read: 10, leftOut: 0 } });
  const mention = (block: number, first: number) => ({
    block,
    first,
    last: first,
    words: [],
    kind: 'person' as const,
    scores: [],
    plain: 0,
  });
  const once = salience({ mentions: [mention(0, 0)], inTitle: false });
  const often = salience({
    mentions: Array.from({ length: 9 }, (_, at) => mention(at < 5 ? 8 : 9, at * 10)),
    inTitle: false,
  });
  expect(often).toBeGreaterThan(once);
});
