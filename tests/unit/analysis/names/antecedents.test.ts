import { describe, expect, test } from 'vitest';
import { readAntecedents } from '../../../../src/analysis/names/antecedents.ts';
import { findNames } from '../../../../src/analysis/names/find-names.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { spanText } from '../../../../src/article/article.ts';
import { gazetteer, story } from './read.ts';

/** Whom the words between asterisks stand for. */
function antecedentOf(
  paragraphs: readonly string[],
): { name: string; mention: string; confidence: number } | undefined {
  const block = paragraphs.findIndex((text) => text.includes('*'));
  const start = paragraphs[block]?.indexOf('*') ?? 0;
  const end = (paragraphs[block]?.lastIndexOf('*') ?? 0) - 1;
  const article = story(paragraphs.map((text) => text.replaceAll('*', '')));
  const sentences = articleSentences(article, 'en');
  const names = findNames(article, sentences, gazetteer, 'en');
  const found = readAntecedents(article, sentences, names).of({ block, start, end });
  if (found === undefined) return undefined;
  const name = names.find(({ id }) => id === found.name)?.name ?? '';
  return { name, mention: spanText(article, found.mention), confidence: found.confidence };
}

describe('whom words stand for', () => {
  test.each([
    [['Josefina Abad opened the bridge in Tacloban on Monday.', '*She* said it would hold.'], 'Josefina Abad'],
    [['Robert Hughes met Mary Banda in Lilongwe on Monday. *She* had come by bus.'], 'Mary Banda'],
    [
      [
        'Transport minister Peter Otieno met Mary Banda, a nurse, in Kisumu.',
        'The road was closed, *the minister* said.',
      ],
      'Peter Otieno',
    ],
    [['Mary Banda, 43, lives in Lilongwe with Robert Hughes. It is home, *the 43-year-old* says.'], 'Mary Banda'],
    [
      ['The Ministry of Health has bought ten ambulances. A month later, *the ministry* sold them.'],
      'Ministry of Health',
    ],
  ])('%s', (paragraphs, name) => {
    const found = antecedentOf(paragraphs);
    expect(found?.name).toBe(name);
    expect(found?.confidence).toBeGreaterThan(0.5);
    expect(found?.confidence).toBeLessThanOrEqual(1);
  });

  test.each([
    [['“*She* was a good ship,” Robert Hughes said on Monday.']],
    [['The road was closed. *She* had come by bus.']],
    [['Mary Banda lives in Lilongwe. A pilot was late, *the pilot* said.']],
    [['*The minister* met Mary Banda in Lilongwe.']],
  ])('nobody: %s', (paragraphs) => {
    expect(antecedentOf(paragraphs)).toBeUndefined();
  });

  test('of two who fit alike neither is sure', () => {
    const found = antecedentOf(['Robert Hughes met Peter Otieno and Thomas Banda in Lilongwe. *He* was late.']);
    expect(found?.confidence ?? 0).toBeLessThan(0.8);
  });

  test('long stories and empty ones are read in good time', () => {
    const paragraph = 'Mary Banda met Peter Otieno. She said he was late, and the minister said she was right. ';
    const began = performance.now();
    antecedentOf([paragraph.repeat(2000), '*She* left.']);
    expect(performance.now() - began).toBeLessThan(8000);
    expect(antecedentOf(['**'])).toBeUndefined();
  });
});
