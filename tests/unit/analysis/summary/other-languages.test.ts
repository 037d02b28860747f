import { describe, expect, test } from 'vitest';
import { isBoilerplateAbroad } from '../../../../src/analysis/summary/boilerplate-abroad.ts';
import { pointsBackAbroad } from '../../../../src/analysis/summary/pointers-abroad.ts';
import { summarise } from '../../../../src/analysis/summary/summarise.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { type Article, spanText } from '../../../../src/article/article.ts';

test.each<[string, boolean]>([
  ['BERN, 3 sty - ATS, Jan Nowak.', true],
  ['Владивосток, 3 мая, Интерфакс.', true],
  ['W poniedziałek, 3 maja, rada przyjęła uchwałę.', false],
  ['Czytaj także: Most zamknięty do lata.', true],
  ['Źródło: PAP', true],
  ['Autor: Jan Nowak', true],
  ['Autor książki mieszka w Krakowie od 2003 roku.', false],
  ['Фото: пресс-служба порта', true],
  ['Фото с места пожара разошлось по сети за час.', false],
  ['Редакция не несет ответственности за содержание рекламы.', true],
  ['Οι ψαράδες επέστρεψαν στο λιμάνι την Τρίτη.', false],
  ['Διαβάστε επίσης: Το λιμάνι ανοίγει ξανά', true],
  ['未经授权，不得转载本文。', true],
  ['市政府周二宣布港口重新开放。', false],
  ['Lire aussi : le port rouvre', true],
  ['Reproduction interdite. Tous droits réservés.', true],
])('furniture of the page: %s', (text, is) => {
  expect(isBoilerplateAbroad(text)).toBe(is);
});

test.each<[string, string, boolean]>([
  ['pl', 'W tym celu gmina kupiła dwa promy.', true],
  ['pl', 'W tym roku gmina kupiła dwa promy.', false],
  ['pl', 'Gmina kupiła dwa promy.', false],
  ['ru', 'Для этого порт купил два парома.', true],
  ['ru', 'В этом году порт купил два парома.', false],
  ['fr', 'Cette décision surprend.', true],
  ['fr', 'Cette semaine, le port rouvre.', false],
  ['de', 'Dabei starben zwei Menschen.', true],
  ['es', 'Este año el puerto cerró dos veces.', false],
  ['el', 'Για το λόγο αυτό έκλεισε το λιμάνι.', true],
  ['zh', '这一决定令人意外。', true],
  ['zh', '港口周二重新开放。', false],
  ['xx', 'Cette décision surprend.', false],
])('points back (%s): %s', (language, text, does) => {
  expect(pointsBackAbroad(text, language)).toBe(does);
});

function linesOf(
  language: string,
  title: string,
  paragraphs: readonly string[],
  sentences?: number,
): readonly string[] {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text }));
  const article: Article = { url: '', title, blocks, coverage: { read: blocks.length, leftOut: 0 } };
  const options = { language, ...(sentences === undefined ? {} : { sentences }) };
  return summarise(article, articleSentences(article, language), [], [], options).summary.map((line) =>
    spanText(article, line),
  );
}

describe('in other languages', () => {
  test('a caption with its credit, a dateline and a notice with what follows it are no lines', () => {
    const lines = linesOf(
      'ru',
      'Порт Ларнума открылся после забастовки',
      [
        'Докеры у ворот порта. Кадр телеканала, архив',
        'ЛАРНУМ, 4 мая - Интерфакс, Анна Рогова. Порт Ларнума открылся в четверг после девятидневной забастовки докеров.',
        'Профсоюз согласился на прибавку в шесть процентов за два года.',
        '— Мы устали ждать и рады вернуться к работе. Теперь разгрузим суда.',
        'Грузоотправители оценили потери в 80 миллионов евро.',
        'Редакция не несет ответственности за содержание писем. Рукописи не возвращаются.',
      ],
      4,
    );
    expect(lines[0]).toMatch(/^Порт Ларнума/u);
    expect(lines.join(' ')).not.toMatch(/архив|ворот|ЛАРНУМ|ответственности|Рукописи/u);
    expect(lines).toHaveLength(4);
  });

  test('initials and short forms end no sentence', () => {
    const lines = linesOf(
      'pl',
      'Teatr im. Leśmiana zniknie',
      [
        'Właściciel Teatru im. Bolesława Leśmiana przy pl. Wolności chce go zburzyć i zatrudnić ok. 30 osób w biurowcu.',
        'Rada miasta sprzeciwia się temu od trzech lat.',
        'Decyzja zapadnie w maju.',
      ],
      2,
    );
    expect(lines[0]).toMatch(/^Właściciel .* biurowcu\.$/u);
  });

  test('a sentence that opens on a figure is whole', () => {
    const lines = linesOf(
      'pl',
      'Kangur zaatakował 7-letnią dziewczynkę',
      [
        '7-letnia Anna Wilk przeżyła atak dzikiego kangura. Do zdarzenia doszło na popularnym kempingu nad jeziorem.',
        'Dziewczynka trafiła do szpitala z ranami rąk. Strażnicy szukają zwierzęcia od soboty.',
      ],
      1,
    );
    expect(lines[0]).toMatch(/^7-letnia/u);
  });
});
