import { expect, test } from 'vitest';
import { tokenise } from '../../../../src/analysis/text/tokens.ts';

const texts = (text: string): string[] => tokenise(text).map((token) => token.text);

test.each([
  ["O’Brien and O'Neill met N’Golo", ['O’Brien', 'and', "O'Neill", 'met', 'N’Golo']],
  ["Kenya's and Osei’s", ['Kenya', "'s", 'and', 'Osei', '’s']],
  ['Jean-Luc, al-Shabaab, Guinea-Bissau', ['Jean-Luc', ',', 'al-Shabaab', ',', 'Guinea-Bissau']],
  ['Kim Il-sung and Tsai Ing-wen', ['Kim', 'Il-sung', 'and', 'Tsai', 'Ing-wen']],
  ['the U.S. and AT&T', ['the', 'U.S.', 'and', 'AT&T']],
  ['a U.S.-backed, Lagos-based firm', ['a', 'U.S.', '-', 'backed', ',', 'Lagos', '-', 'based', 'firm']],
  ['pro-Kremlin and anti-French', ['pro', '-', 'Kremlin', 'and', 'anti', '-', 'French']],
  ['US-China talks after COVID-19', ['US', '-', 'China', 'talks', 'after', 'COVID-19']],
  ['J. K. Rowling met Mr. Osei.', ['J.', 'K.', 'Rowling', 'met', 'Mr.', 'Osei', '.']],
  ['$1.2bn or €5m, 3.5% of 12,400', ['$', '1.2bn', 'or', '€', '5m', ',', '3.5', '%', 'of', '12,400']],
  ['“Crimea—an act”', ['“', 'Crimea', '—', 'an', 'act', '”']],
  ['Booking.com said', ['Booking.com', 'said']],
  ['Côte d’Ivoire', ['Côte', 'd’Ivoire']],
])('tokenises %s', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test('offsets lead back to the text, in UTF-16 units', () => {
  const text = '😀 Zoë’s 𝒳 naïve café — $5, “Ōsaka”';
  for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test('tells words, numbers, possessives, currencies and marks apart', () => {
  expect(tokenise("Ana's £3!").map((token) => token.kind)).toEqual([
    'word',
    'possessive',
    'currency',
    'number',
    'mark',
  ]);
});
