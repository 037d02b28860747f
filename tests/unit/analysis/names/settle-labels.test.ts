import { describe, expect, test } from 'vitest';
import { spanText } from '../../../../src/article/article.ts';
import { namesOf, story } from './read.ts';

const LEAD = 'Lucía Arrieta runs an observatory in Quito. Arrieta has not slept since March.';

const mentionsOf = (paragraphs: readonly string[]): Record<string, string> => {
  const article = story(paragraphs);
  return Object.fromEntries(
    namesOf(article).map(({ kind, name, mentions }) => [
      name,
      `${kind}: ${mentions.map((span) => spanText(article, span)).join(', ')}`,
    ]),
  );
};

describe('labels of an interview', () => {
  test.each(['MERIDIAN', 'TIDE', 'KENYA TIMES', 'BBC', 'Meridian'])('%s, who asks, is no name', (asker) => {
    const found = mentionsOf([
      LEAD,
      `${asker}: When did you know?`,
      'ARRIETA: On the fourth night.',
      `${asker}: And then the mayor called?`,
      'ARRIETA: He wanted a date for Quito.',
      `${asker}: Do you sleep?`,
    ]);
    expect(Object.keys(found).sort()).toEqual(['Lucía Arrieta', 'Quito']);
    expect(found['Lucía Arrieta']).toBe('person: Lucía Arrieta, Arrieta, ARRIETA, ARRIETA');
  });

  test('a surname that looks like a place is the person’s', () => {
    const found = mentionsOf([
      'Carlos Antofagasta plays the cello. Antofagasta lives alone.',
      'MUSIC WEEKLY: Why the cello?',
      'ANTOFAGASTA: It was cheap.',
      'MUSIC WEEKLY: And now?',
      'ANTOFAGASTA: Now it is dear.',
    ]);
    expect(found).toEqual({
      'Carlos Antofagasta': 'person: Carlos Antofagasta, Antofagasta, ANTOFAGASTA, ANTOFAGASTA',
    });
  });
});

describe('what is no interview keeps its names', () => {
  test('teams of a table', () => {
    const found = mentionsOf([
      'Arsenal and Chelsea met in London on Sunday.',
      'Arsenal: Saka scored twice for them.',
      'Chelsea: Palmer missed a penalty.',
      'Arsenal: Rice was booked late.',
    ]);
    expect(Object.values(found).join()).toContain('Arsenal, Arsenal');
  });

  test('places that open paragraphs', () => {
    const found = mentionsOf([
      'LAHORE: The court freed Imran Baig on bail on Monday.',
      'KARACHI: The tap ran dry, officials said.',
    ]);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['KARACHI', 'LAHORE']));
  });
});
