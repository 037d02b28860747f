import { describe, expect, test } from 'vitest';
import type { Form } from '../../../../src/analysis/names/forms.ts';
import type { Mention } from '../../../../src/analysis/names/mentions.ts';
import { tellPeople } from '../../../../src/analysis/names/person-evidence.ts';
import { tellPlaces } from '../../../../src/analysis/names/place-evidence.ts';
import { readArticle } from '../../../../src/analysis/names/read-article.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { gazetteer, story } from './read.ts';

/** The kind of a name that reads by so many nats less as a place than as an organisation, in a text. */
function kindOf(text: string, name: string, margin: number): string | undefined {
  const article = story([text]);
  const { words } = readArticle(article, articleSentences(article, 'en'), gazetteer).views[0] ?? { words: [] };
  const form = (called: string, scores: readonly number[]): Form => {
    const parts = called.split(' ');
    const first = words.findIndex((_, i) => parts.every((part, k) => words[i + k]?.text === part));
    const last = first + parts.length - 1;
    const mention: Mention = { block: 0, first, last, words, kind: 'organisation', scores, plain: -9 };
    return { words: parts.map((part) => part.toLowerCase()), kind: 'organisation', mentions: [mention] };
  };
  const forms = [form(name, [-9, -margin, 0, -9])];
  if (text.includes(`${name} Town Council`)) forms.push(form(`${name} Town Council`, [-9, -9, 3, -9]));
  return tellPlaces(tellPeople(forms, 1))[0]?.kind;
}

describe('what narrowly reads as a body is a place', () => {
  test.each([
    ['The bell at Wrenhaven rang. Wrenhaven Town Council paid.', 'Wrenhaven', 1.5, 'place'],
    ['The bell at Wrenhaven rang. Wrenhaven Town Council paid.', 'Wrenhaven', 4, 'organisation'],
    ['The bell of Wrenhaven rang. The council paid.', 'Wrenhaven', 1.5, 'organisation'],
    ['They met at Kestrel Park on Monday.', 'Kestrel Park', 1, 'place'],
    ['They wait at St Wulfram’s with a harpist.', 'St Wulfram', 1, 'place'],
    ['They wrote to Kestrel Park on Monday.', 'Kestrel Park', 1, 'organisation'],
  ])('%s (%s, %d)', (text, name, margin, expected) => {
    expect(kindOf(text, name, margin)).toBe(expected);
  });
});
