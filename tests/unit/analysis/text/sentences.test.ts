import { describe, expect, test } from 'vitest';
import { articleSentences, splitSentences } from '../../../../src/analysis/text/sentences.ts';

/** Each case is a text with "|" where one sentence ends and the next begins. */
const ENGLISH: readonly string[] = [
  // Titles and abbreviations
  'Mr. Okoro met Mrs. Lindqvist. | They agreed.',
  'Sen. Dana Whitlow and Rep. Luis Ortega voted no. | Gov. Hale did not.',
  'Gen. Petrov saluted. | Lt. Col. Marsh did too.',
  'Dr. A. Novak treated Prof. Emil Haas at St. Mary’s.',
  'It opens on Jan. 5 and ends on Feb. 28. | Nobody knows why.',
  'It was built in Jan. | The roof came later.',
  'Flight No. 212 was late. | No. 10 stayed silent.',
  '“No.” | She shook her head.',
  'Acme Inc. shares rose. | Baker Co. fell.',
  'She left Acme Inc. | The firm would not comment.',
  'She left Acme Inc. in May.',
  'Smith vs. Jones was heard. | It took a day.',
  'They live on St. Anne St. | The house is old.',
  'Bring fruit, bread, etc. | Then wait.',
  'Rates, fees, etc. are included.',
  'See Fig. 3 and Art. 12 of the law. | Both apply.',
  'The Rev. Ana Cole and Fr. Tim Roe prayed.',
  'He earned a Ph.D. in physics. | She has an M.A. from Leeds.',
  'Martin Luther Reyes Jr. spoke. | Frank Dole Sr. listened.',
  'She beat Frank Dole Jr. | The vote was close.',
  'The sun. | The sat. phone rang.',
  'He is a sales rep. | He likes it.',
  'The show goes on. | She lost a pan. | We set sail.',
  'Kaya et al. found traces. | Others did not.',
  // Initials and dotted capitals
  'J. K. Rowling wrote it. | George W. Bush read it.',
  'A. A. Milne lived here. | He wrote.',
  'They chose plan B. | The other plan failed.',
  'John F. Kennedy and Lyndon B. Johnson met.',
  'The U.S. Army left. | U.S. officials agreed.',
  'She moved to the U.S. | The visa took a year.',
  'She moved to the U.S. | In May she left.',
  'He flew from the U.K. to the U.S. in May.',
  'The U.N. Security Council met. | It failed.',
  '“I love the U.S.” | She smiled.',
  'WASHINGTON, D.C. — The court ruled. | It was brief.',
  'He has vitamin C. | He needs it.',
  'You and I. | That is all.',
  // Times
  'At 7.58 a.m. Nair hangs up her coat. | She sits.',
  'It begins at 10 a.m. Monday. | Doors open at 9 a.m.',
  'He left at 6 p.m. | The train was full.',
  'He left at 6 p.m. on Friday.',
  'Kick-off is at 7 p.m. London time. | It rains.',
  'It ends at 5 p.m. Eastern. | Bring water.',
  // Figures
  'It cost $3.5 million. | Inflation was 2.75 percent.',
  'It fell by .5 points. | It rose 1.2.',
  'It happened in 2020. | The rest followed.',
  'He finished with 21. | Nobody scored more.',
  'Version 2.0.1 fixes it. | Version 3.0 is due.',
  '1. Wash the rice. | 2. Boil it.',
  'The first three were: 1. Norway 2. Ghana 3. Peru. | The rest follow.',
  'They won game 1. | They lost game 2. | The third was drawn.',
  'Prices rose 3.2 per cent. | 14 shops closed.',
  // Ellipses
  'He waited … and waited. | Nobody came.',
  'He waited... | Nobody came.',
  'He waited... and left.',
  '“I was … tired,” he said.',
  '"... I think so," he said. | She left.',
  '“We saw the … Federal Court,” he said. | Then he sat.',
  'So it goes . . . | Then it stops.',
  // Quotations
  '“Why?” he asked. | “Because!” she cried.',
  '“Why?” Ms. Grant asked. | Nobody knew.',
  '“Stop!” the driver shouted. | He did not stop.',
  '“We won. | We are glad,” he said. | He left.',
  'He said it was “over.” | She disagreed.',
  "He said it was 'over.' | She disagreed.",
  'He said it was "over." | "Not yet," she said.',
  'She said: “We go on. | We win.” | He nodded.',
  '“Did he say ‘no’?” she asked.',
  '“He said ‘go.’” | She went.',
  '"It is late," he said. | "Go home."',
  '“Who?” | — “Him.”',
  'He left (in a hurry.) | She stayed.',
  '(He left.) | (She stayed.)',
  'It was a “mess.” “the worst”, he said.',
  'Was it him? | Was it her? | We may never know!',
  'What?! | Really?',
  // Names that carry marks or stops
  'Yahoo! said it would close. | It did.',
  'Yahoo! Finance reported it. | It rose.',
  'Visit bbc.co.uk or www.example.org. | Then call.',
  'Write to j.smith@example.com. | We answer.',
  'See https://example.org/a.b?c=D.E for more. | It is free.',
  'He works at Booking.com in Leeds. | He likes Node.js a lot.',
  // Footnotes and slips
  'It was so.[1] | It is not.[12]',
  'It was so.¹ | It is not.',
  'This is the end.Next it begins.',
  'He said “no.”She left.',
  // Datelines, capitals
  'PARIS, May 4 — The court ruled. | It was brief.',
  'LAGOS (Reuters) - A ship sank. | None died.',
  'POLICE ARREST MR. DOE. | JUDGE FREES HIM.',
  'She lives in San Jose, Calif. | Police called.',
  'He (R-Calif.) voted no. | She voted yes.',
];
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['es', '¿Quién fue? | ¡Nadie lo sabe! | El Sr. Gómez calló.'],
  ['es', '«¿Por qué?», preguntó la Dra. Ruiz. | Nadie respondió.'],
  ['es', 'Viajó a EE. UU. en mayo. | Volvió en junio.'],
  ['de', 'Am 3. Mai beginnt der Prozess. | Er dauert lange.'],
  ['de', 'Die Feier am 3. Oktober fällt aus. | Dr. Weiß bedauert das.'],
  ['de', 'Er wurde 2. | Danach ging er.'],
  ['de', 'Das gilt z. B. für Berlin. | Es kostet ca. 5 Mio. Euro.'],
  ['de', '„Wir gehen.“ | Sie blieb.'],
  ['de', '»Warum?« fragte er. | »Darum.«'],
  ['fr', '« Nous partons. » | Il est resté.'],
  ['fr', '« Pourquoi ? » demande-t-elle. | M. Durand se tait.'],
  ['fr', 'Qui a gagné ? | Personne !'],
  ['it', 'Il dott. Rossi è arrivato. | L’on. Bianchi no.'],
  ['pt', 'O Sr. Souza saiu. | A Dra. Lima ficou.'],
  ['nl', 'Het gaat o.a. over geld. | Dhr. De Vries zwijgt.'],
  ['pl', 'W 2020 r. Polska zmieniła prawo. | Prof. Nowak protestował.'],
  ['ru', 'В 2020 г. Россия ввела закон. | А. С. Пушкин не дожил.'],
  ['ru', '«Зачем?» — спросил он. | Она молчала.'],
  ['uk', 'Він приїхав. | Вона поїхала.'],
  ['el', 'Ποιος ήταν; | Κανείς δεν ξέρει. | Ο κ. Παππάς σιωπά.'],
  ['ar', 'من فعل ذلك؟ | لا أحد يعرف. | قال د. سالم إنه لا يعلم.'],
  ['ur', 'وہ چلا گیا۔ | کوئی نہیں آیا۔'],
  ['he', 'הוא הלך. | היא נשארה.'],
  ['zh', '他走了。|她留下了！|为什么？'],
  ['zh', '“我们走吧。”他说。|她没有走。'],
  ['ja', '彼は去った。|「行こう。」と彼女は言った。|雨だった。'],
  ['ko', '그는 떠났다. | 그녀는 남았다.'],
  ['hi', 'वह चला गया। | डॉ. सिंह रुके रहे। | क्यों?'],
  ['tr', 'Dr. Kaya geldi. | Ali gitti.'],
  ['cs', 'Dne 3. května odešel. | Vrátil se.'],
  ['sv', 'Det gäller t.ex. skolan. | Han gick kl. 5.'],
  ['hy', 'Նա գնաց։ | Նա մնաց։'],
];

function joined(text: string, language?: string): string {
  return splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}
const plain = (marked: string) => marked.replaceAll('|', ' ').replace(/ {2,}/g, ' ');

describe('splitSentences', () => {
  test.each(ENGLISH)('%s', (marked) => {
    const text = marked === 'This is the end.Next it begins.' || marked.includes('“no.”She') ? marked : plain(marked);
    const expected = marked
      .replace(/\s*\|\s*/g, '|')
      .replace('end.Next', 'end.|Next')
      .replace('”She', '”|She');
    expect(joined(text, 'en')).toBe(expected);
  });

  test.each(LANGUAGES)('%s: %s', (language, marked) => {
    const unspaced = language === 'zh' || language === 'ja';
    const text = unspaced ? marked.replaceAll('|', '') : plain(marked);
    expect(joined(text, language)).toBe(marked.replace(/\s*\|\s*/g, '|'));
  });

  test('covers all that is not white space, in order and trimmed, whatever the text', () => {
    const pieces = [
      '.',
      '!',
      '?',
      ' ',
      '\n',
      '"',
      '”',
      '“',
      '»',
      ')',
      'A',
      'b.',
      'U.S.',
      '3',
      '…',
      '。',
      '\ud800',
      '\udc00',
      '😀',
      'é',
      '؟',
      ';',
    ];
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 40) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('');
      let last = 0;
      let kept = '';
      for (const { start, end } of splitSentences(text, random() < 0.5 ? 'en' : undefined)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        kept += text.slice(start, end);
        last = end;
      }
      expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }
  });

  test('takes linear time', () => {
    for (const piece of ['a', 'a. ', '"', '. ', '.', 'Mr. ', ') ', 'x.Y']) {
      const text = piece.repeat(200_000 / piece.length);
      const begun = performance.now();
      splitSentences(text, 'en');
      expect(performance.now() - begun).toBeLessThan(2500);
    }
  });
});

describe('articleSentences', () => {
  test('takes prose of every kind, but no heading or caption', () => {
    const blocks = [
      { kind: 'standfirst', text: 'One. Two.' },
      { kind: 'heading', text: 'Three.' },
      { kind: 'caption', text: 'Four.' },
      { kind: 'list-item', text: 'Five' },
    ] as const;
    expect(articleSentences({ blocks })).toEqual([
      { block: 0, start: 0, end: 4, kind: 'standfirst' },
      { block: 0, start: 5, end: 9, kind: 'standfirst' },
      { block: 3, start: 0, end: 4, kind: 'list-item' },
    ]);
  });
});
