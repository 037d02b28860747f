import { describe, expect, test } from 'vitest';
import { backReferences } from '../../../../src/analysis/summary/back-references.ts';

describe('backReferences', () => {
  test.each([
    'The couple arrived in Riga on Monday with three suitcases.',
    'Officials in Accra also asked for the plan to be put off.',
    'Both these conditions can be eased by a change of diet.',
    'As the centrepieces of their offences, all of them carried the hopes of a town.',
    'He told the council that the harbour would open in May.',
    'Nineteen were asked, and 12 of the 19 are against it.',
    'Not all ended like that.',
    'The doctor said teams were looking into the cause.',
  ])('needs to have been told: %s', (sentence) => {
    expect(backReferences(sentence).some(({ isCertain }) => isCertain)).toBe(true);
  });

  test.each([
    'The government of Ghana will raise the price of cocoa by a third in October.',
    'Ana Ruiz said that she would leave the bank at the end of the year.',
    'In her first speech, Ana Ruiz promised to cut fares.',
    'It was the coldest night of the year.',
    'A couple were rescued on Sunday after the couple had called the coastguard.',
    'This week the Danish parliament votes on a ban of sand eel fishing.',
    'The man who sold the bridge was arrested in Lyon on Friday.',
  ])('stands for itself: %s', (sentence) => {
    expect(backReferences(sentence).filter(({ isCertain, weight }) => isCertain && weight > 0.3)).toEqual([]);
  });

  test('says by which words a description may be introduced', () => {
    expect(backReferences('The studio fell silent.')).toEqual([{ terms: ['studio'], weight: 1, isCertain: true }]);
  });
});
