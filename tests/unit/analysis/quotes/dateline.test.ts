import { describe, expect, test } from 'vitest';
import { datelineEnd } from '../../../../src/analysis/quotes/dateline.ts';
import { castNames, story, told } from './story.ts';

const ANA = 'f Ana Duarte|Duarte';
const PLACES = [
  'l PARIS|Paris',
  'l LISBON|Lisbon',
  'l France|FRANCE',
  'l NEW DELHI|New Delhi',
  'l Haiti',
  'l PORT-AU-PRINCE|Port-au-Prince',
  'l WASHINGTON|Washington',
  'l Bosnia and Herzegovina',
  'l BANJA LUKA',
  'l SÃO PAULO',
];

const DATELINES = [
  'PARIS - ',
  'PARIS – ',
  'PARIS — ',
  'PARIS—',
  'PARIS -- ',
  'PARIS: ',
  'PARIS, May 4 - ',
  'PARIS, May 4 — ',
  'PARIS, 4 May: ',
  'PARIS, MAY 4: ',
  'PARIS, May 4, 2025 (Reuters) - ',
  'PARIS (Reuters) - ',
  'PARIS (AP) — ',
  'PARIS, (AFP) – ',
  'PARIS, May 4 /PRNewswire/ -- ',
  'PARIS--(BUSINESS WIRE)--',
  'PARIS (May 4) — ',
  'PARIS, France — ',
  'PARIS, France (AP) — ',
  'PARIS, France, Jan. 21 (Harbour Lane News) — ',
  'PARIS, Thursday, 11.40 pm — ',
  'PARIS/LISBON, May 4 (Reuters) - ',
  'Paris — ',
  'Paris - ',
  'Paris, May 4 – ',
  'Paris, May 4 (Reuters) - ',
  'Paris (dpa) - ',
  'Paris, 4 mai (AFP) – ',
  'Paris, France (AP) -- ',
  'Paris, France — ',
  'NEW DELHI: ',
  'New Delhi, Sept 9 (PTI): ',
  'PORT-AU-PRINCE, Haiti — ',
  'BANJA LUKA, Bosnia and Herzegovina — ',
  'SÃO PAULO, 4 de maio — ',
  'DULUTH, Minn. (AP) — ',
  'DULUTH, Minn. — ',
  'WASHINGTON, D.C. — ',
  'BREZNO — ',
  'CHOLPON-ATA: ',
  'Brezno, Oct. 3 (Reuters) - ',
  'May 4 (Reuters) - ',
  '(CNN) — ',
];

describe('a dateline speaks for nobody', () => {
  test.each(DATELINES)('%s', (dateline) => {
    const cast = [ANA, ...PLACES];
    const who = (text: string): readonly string[] => told(dateline + text, cast);
    expect(who('Ana Duarte, mayor of Lisbon, said “we shall sign on Friday”.')).toEqual([
      'we shall sign on Friday <- Ana Duarte',
    ]);
    expect(who('Ana Duarte on Monday called the treaty “a fairy tale”.')).toEqual(['a fairy tale <- Ana Duarte']);
    expect(who('The treaty is “a fairy tale”.')).toEqual([]);
  });

  test.each(DATELINES.filter((dateline) => !/^(?:BREZNO|CHOLPON).*/u.test(dateline)))(
    '%s before a quote',
    (dateline) => {
      expect(told(`${dateline}“We shall sign on Friday,” said Ana Duarte.`, [ANA, ...PLACES])).toEqual([
        'We shall sign on Friday, <- Ana Duarte',
      ]);
      expect(told(`${dateline}“We shall sign on Friday.”\n\nAna Duarte left.`, [ANA, ...PLACES])).toEqual([
        'We shall sign on Friday. <- ?',
      ]);
    },
  );

  test('a town that is somebody’s name as well, where the story opens', () => {
    expect(told('VICTORIA — Ana Duarte said: “We shall sign.”', [ANA, 'f VICTORIA'])).toEqual([
      'We shall sign. <- Ana Duarte',
    ]);
  });
});

describe('what is no dateline', () => {
  test.each([
    ['ROE: “We shall sign.”', ['f Ann ROE|ROE']],
    ['Ann Roe — “We shall sign.”', ['f Ann Roe|Roe']],
    ['Ann Roe: “We shall sign.”', ['f Ann Roe|Roe']],
    ['Beijing: “We shall sign.”', ['l Beijing']],
    ['NASA — which runs the probe — said it was lost.', ['o NASA']],
    ['FIFA: Ann Roe said so.', ['o FIFA', 'f Ann Roe|Roe']],
    ['Beijing — Asia’s busiest — said so.', []],
    ['Paris-based engineers said so.', ['l Paris']],
    ['Paris said so: it was late.', ['l Paris']],
    ['He said: It is late.', []],
    ['Wait - Ann Roe said so.', ['f Ann Roe|Roe']],
    ['', []],
  ])('%s', (text, cast) => {
    const article = story(text);
    const names = castNames(article, cast).flatMap(({ kind, mentions }) => mentions.map((span) => ({ ...span, kind })));
    expect(datelineEnd(text, names, false)).toBe(0);
  });
});

describe('a place speaks only as the subject of its cue', () => {
  const cast = [ANA, ...PLACES, 'l Beijing', 'l Portugal'];
  test.each([
    ['Beijing said the plan was “mad”.', 'mad <- Beijing'],
    ['Beijing on Monday said the plan was “mad”.', 'mad <- Beijing'],
    ['The plan is “mad”, said Beijing.', 'mad <- Beijing'],
    ['The plan is “mad”, according to Beijing.', 'mad <- Beijing'],
    ['Beijing, which denies it, said the plan was “mad”.', 'mad <- Beijing'],
    ['Even Beijing, the city’s only ally and a buyer of its coal, said the plan was “mad”.', 'mad <- Beijing'],
    ['Beijing hit back, calling the plan “mad”.', 'mad <- Beijing'],
    ['Ana Duarte, of Lisbon, Portugal, said the plan was “mad”.', 'mad <- Ana Duarte'],
    ['Ana Duarte of Lisbon, Portugal said the plan was “mad”.', 'mad <- Ana Duarte'],
    ['Ana Duarte, a baker in Lisbon, said the plan was “mad”.', 'mad <- Ana Duarte'],
    ['A baker from Lisbon, Portugal, said the plan was “mad”.', 'mad <- (A baker from Lisbon)'],
    ['The mayor of Lisbon, Ana Duarte, said the plan was “mad”.', 'mad <- Ana Duarte'],
    ['Lisbon’s mayor, Ana Duarte, said the plan was “mad”.', 'mad <- Ana Duarte'],
    ['In Lisbon, Portugal, Ana Duarte said the plan was “mad”.', 'mad <- Ana Duarte'],
  ])('%s', (text, expected) => {
    expect(told(text, cast)).toEqual([expected]);
  });

  test('nor by standing in a sentence or under a quote', () => {
    expect(told('Paris seemed to be “a mess of its own making and nobody else’s”.', cast).join()).not.toContain(
      'Paris',
    );
    expect(told('“We shall sign on Friday.” — Lisbon, May 4', cast)).toEqual(['We shall sign on Friday. <- ?']);
  });
});
