import { describe, expect, test } from 'vitest';
import { type Cast, quotesOf, told } from './story.ts';

type Row = readonly [what: string, text: string, cast: Cast, expected: readonly string[]];

const ROE = 'f Ann Roe|Roe';
const DIAZ = 'm Luis Diaz|Diaz';

describe('cue and speaker', () => {
  test.each<Row>([
    ['cue after', '“The bridge is shut,” Ann Roe said.', [ROE], ['The bridge is shut, <- Ann Roe']],
    ['inverted', '“The bridge is shut,” said Ann Roe, the mayor.', [ROE], ['The bridge is shut, <- Ann Roe']],
    ['cue before', 'Ann Roe told reporters, “The bridge is shut.”', [ROE], ['The bridge is shut. <- Ann Roe']],
    ['colon', 'Ann Roe was blunt: “The bridge is shut.”', [ROE], ['The bridge is shut. <- Ann Roe']],
    [
      'title before the name',
      '“It is shut,” county engineer Ann Roe said on Monday.',
      [ROE],
      ['It is shut, <- Ann Roe'],
    ],
    ['Mr and a stop', '“It is shut,” Mr. Diaz told the council.', [DIAZ], ['It is shut, <- Luis Diaz']],
    ['rank and a stop', '“It is shut,” said Cpl. Luis Diaz.', [DIAZ], ['It is shut, <- Luis Diaz']],
    ['two roles', '“It is shut,” said founder and chief executive Ann Roe.', [ROE], ['It is shut, <- Ann Roe']],
    [
      'according to',
      'The road will be “shut for weeks”, according to Luis Diaz.',
      [DIAZ],
      ['shut for weeks <- Luis Diaz'],
    ],
    [
      'apposition',
      'Ann Roe, the mayor of the town, said the road was “a death trap”.',
      [ROE],
      ['a death trap <- Ann Roe'],
    ],
    [
      'title, home and apposition',
      'Sen. Ann Roe of Ohio, the chair of the panel, said it was “a death trap”.',
      [ROE, 'l Ohio'],
      ['a death trap <- Ann Roe'],
    ],
    ['role, then name', 'The mayor, Ann Roe, called the road “a death trap”.', [ROE], ['a death trap <- Ann Roe']],
    [
      'relative clause',
      'Ann Roe, who has run the bakery since May, said “the oven decides”.',
      [ROE],
      ['the oven decides <- Ann Roe'],
    ],
    [
      'complement',
      'Ann Roe of the Highways Agency said the road was “a death trap”.',
      [ROE, 'o Highways Agency'],
      ['a death trap <- Ann Roe'],
    ],
    [
      'participle',
      'Luis Diaz shook his head, adding that it was “none of our business”.',
      [DIAZ],
      ['none of our business <- Luis Diaz'],
    ],
    [
      'second verb',
      'Luis Diaz laughed and said: “None of our business.”',
      [DIAZ],
      ['None of our business. <- Luis Diaz'],
    ],
    ['passive', 'The plan was described as “a fairy tale” by Luis Diaz.', [DIAZ], ['a fairy tale <- Luis Diaz']],
    ['as she put it', 'The plan is “a fairy tale”, as Ann Roe put it.', [ROE], ['a fairy tale <- Ann Roe']],
    ['speech noun', 'Ann Roe’s verdict: “It will not stand.”', [ROE], ['It will not stand. <- Ann Roe']],
    ['dash and name', '“It will not stand.” — Ann Roe', [ROE], ['It will not stand. <- Ann Roe']],
    [
      'far cue',
      'Luis Diaz warned that the town was ready to “walk away” from the talks.',
      [DIAZ],
      ['walk away <- Luis Diaz'],
    ],
    [
      'object of the cue is not its subject',
      'Luis Diaz praised Roe, calling her “right”, and left, saying, “We agree.”',
      [DIAZ, ROE],
      ['right <- Luis Diaz', 'We agree. <- Luis Diaz'],
    ],
    [
      'no subject after a preposition',
      'In a letter to Luis Diaz, Ann Roe wrote: “Enough.”',
      [DIAZ, ROE],
      ['Enough. <- Ann Roe'],
    ],
    ['question', '“Who pays?” Ann Roe asked.', [ROE], ['Who pays? <- Ann Roe']],
    ['organisation', 'Acme said the delay was “beyond our control”.', ['o Acme'], ['beyond our control <- Acme']],
    [
      'its spokesman',
      'A spokesman for Acme said the delay was “beyond our control”.',
      ['o Acme'],
      ['beyond our control <- Acme'],
    ],
    [
      'a person’s spokesman is not the person',
      'A spokesman for Ann Roe said she was “well rested”.',
      [ROE],
      ['well rested <- (A spokesman for Ann Roe)'],
    ],
    [
      'never named',
      '“We heard two bangs,” a police spokeswoman said.',
      [],
      ['We heard two bangs, <- (a police spokeswoman)'],
    ],
    ['bare plural', 'Residents said the noise was “like a train”.', [], ['like a train <- (Residents)']],
    ['nobody', '“Nothing is decided yet.”', [], ['Nothing is decided yet. <- ?']],
    ['a name that was not found', '“It is shut,” said Ottoline Vane.', [], ['It is shut, <- (Ottoline Vane)']],
  ])('%s', (_, text, cast, expected) => {
    expect(told(text, cast)).toEqual(expected);
  });
});

describe('pronouns, descriptions and quotes without a cue', () => {
  test.each<Row>([
    ['he', 'Luis Diaz opened the doors on Sunday.\n\n“Nobody came,” he said.', [DIAZ], ['Nobody came, <- Luis Diaz']],
    [
      'she, past a man',
      'Ann Roe met Luis Diaz on Sunday. “He was late,” she said.',
      [ROE, DIAZ],
      ['He was late, <- Ann Roe'],
    ],
    [
      'sex told by kinship',
      'Her son, Kim Roe, met Ann Poe. “It is over,” he said.',
      ['p Kim Roe', 'f Ann Poe'],
      ['It is over, <- Kim Roe'],
    ],
    ['an unnamed antecedent', 'A farmer said the river had risen. “I ran,” he said.', [], ['I ran, <- (A farmer)']],
    ['no antecedent', '“I ran,” he said.', [], ['I ran, <- ?']],
    [
      'what follows an unknown “he” is his too',
      'Ann Roe left at noon. “She ran,” she said. “I saw it,” he said. “I did.”',
      [ROE],
      ['She ran, <- Ann Roe', 'I saw it, + I did. <- ?'],
    ],
    [
      'the subject of the paragraph before the speaker of the last one',
      '“It was a draw,” Luis Diaz said.\n\nHis rival, Kim Poe, was less cheerful. “We lost,” he said.',
      [DIAZ, 'm Kim Poe'],
      ['It was a draw, <- Luis Diaz', 'We lost, <- Kim Poe'],
    ],
    [
      'subject of the sentence before, past its object',
      'Ann Roe has no vote. Asked what she would do when Kim Poe came, she looked at the wall. “Count them,” she said.',
      [ROE, 'm Kim Poe'],
      ['Count them, <- Ann Roe'],
    ],
    [
      'the sex is not known',
      'Kim Poe took the stand. “I saw nothing,” she said.',
      ['p Kim Poe'],
      ['I saw nothing, <- Kim Poe'],
    ],
    ['nobody of that sex', 'Luis Diaz took the stand. “I saw nothing,” she said.', [DIAZ], ['I saw nothing, <- ?']],
    [
      'a name behind the words before a pronoun in front of them',
      'Ann Roe was late. When she heard, “We were lost,” Luis Diaz said.',
      [ROE, DIAZ],
      ['We were lost, <- Luis Diaz'],
    ],
    [
      'nobody speaks of themselves by name',
      'Ann Roe walked on to the pitch. “Roe is the best I have seen.”',
      [ROE],
      ['Roe is the best I have seen. <- ?'],
    ],
    ['cataphora', 'When she arrived, Ana Pardo said: “It is over.”', ['f Ana Pardo'], ['It is over. <- Ana Pardo']],
    [
      'kin is someone else',
      'Ann Roe closed the shop in May. “She cried,” her daughter said.',
      [ROE],
      ['She cried, <- (her daughter)'],
    ],
    [
      'a lawyer is someone else',
      'Luis Diaz was jailed in May. “He will appeal,” said his lawyer.',
      [DIAZ],
      ['He will appeal, <- (his lawyer)'],
    ],
    [
      'they, a group never named',
      'Residents blocked the road. “We have had enough,” they said.',
      [],
      ['We have had enough, <- (Residents)'],
    ],
    ['they, nobody', 'The road was shut. “We have had enough,” they said.', [], ['We have had enough, <- ?']],
    [
      'role',
      'The finance minister, Ann Roe, met the banker Luis Diaz. “We agreed,” the minister said.',
      [ROE, DIAZ],
      ['We agreed, <- Ann Roe'],
    ],
    [
      'age',
      'Luis Diaz won again on Sunday.\n\n“I was lucky,” the 23-year-old said.',
      [DIAZ],
      ['I was lucky, <- Luis Diaz'],
    ],
    [
      'the company',
      'Acme closed two plants on Monday. “Demand has fallen,” the company said.',
      ['o Acme'],
      ['Demand has fallen, <- Acme'],
    ],
    [
      'goes on in the paragraph, as one',
      '“It was dark,” said Ann Roe. “We had no lamp.”',
      [ROE],
      ['It was dark, + We had no lamp. <- Ann Roe'],
    ],
    [
      'after reported speech',
      'Ann Roe said the vote was fair. “We counted twice.”',
      [ROE],
      ['We counted twice. <- Ann Roe'],
    ],
    [
      'after the paragraph before',
      'Ann Roe said the vote was fair.\n\n“We counted twice.”',
      [ROE],
      ['We counted twice. <- Ann Roe'],
    ],
    [
      'before its cue',
      '“What a night.” Ann Roe laughed. “What a night.”',
      [ROE],
      ['What a night. <- Ann Roe', 'What a night. <- Ann Roe'],
    ],
    [
      'answers',
      'Ann Roe moved here in May. “I like it,” she says.\n\nWill you stay?\n\n“Of course.”',
      [ROE],
      ['I like it, <- Ann Roe', 'Of course. <- Ann Roe'],
    ],
  ])('%s', (_, text, cast, expected) => {
    expect(told(text, cast)).toEqual(expected);
  });
});

describe('one utterance, one quote', () => {
  test('interrupted by its cue', () => {
    expect(told('“It is late,” Ann Roe said, “but not too late.”', [ROE])).toEqual([
      'It is late, + but not too late. <- Ann Roe',
    ]);
  });
  test('over paragraphs, with the cue in the last', () => {
    expect(told('Ann Roe rose to speak.\n\n“We waited.\n\n“Then we went,” she said.', [ROE])).toEqual([
      'We waited. + Then we went, <- Ann Roe',
    ]);
  });
  test('goes on after its cue, and again with a cue of its own', () => {
    expect(told('“We left,” Ann Roe said. “It was six.” She added: “Nobody came.”', [ROE])).toEqual([
      'We left, + It was six. <- Ann Roe',
      'Nobody came. <- Ann Roe',
    ]);
  });
  test('a few words in the reporter’s sentence are a quote by themselves', () => {
    expect(told('Ann Roe called it “a long, grey apology.” “We must go.”', [ROE])).toEqual([
      'a long, grey apology. <- Ann Roe',
      'We must go. <- Ann Roe',
    ]);
  });
  test('in the next paragraph, with a turn of its own', () => {
    expect(told('“We left,” Ann Roe said.\n\n“It was six.”', [ROE])).toEqual([
      'We left, <- Ann Roe',
      'It was six. <- Ann Roe',
    ]);
  });
  test('two speakers in turn stay two', () => {
    expect(told('“Yes,” said Ann Roe. “No,” said Luis Diaz.', [ROE, DIAZ])).toEqual([
      'Yes, <- Ann Roe',
      'No, <- Luis Diaz',
    ]);
  });
});

describe('who is no speaker', () => {
  test.each([
    [
      'a feeling: it is the teller who says so',
      'Ann Roe told the station on Monday that her gut told her to “get out of the house at once”.',
      ['get out of the house at once <- Ann Roe'],
    ],
    [
      'advice',
      'Ann Roe wrote it.\n\nInstead, calmly say, “I am going to finish my point, and then I will listen.”',
      ['I am going to finish my point, and then I will listen. <- ?'],
    ],
    [
      'as if to say',
      'There was a flicker, as if to say “You think you have me?” before Ann Roe smiled.',
      ['You think you have me? <- ?'],
    ],
    [
      'how a paper came by a document',
      '“The dam has leaked for eleven years,” according to a report on the state of the valley seen by editors.',
      ['The dam has leaked for eleven years, <- (a report on the state of the valley)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text, [ROE])).toEqual(expected);
  });
});

describe('what is no quote', () => {
  test.each([
    ['so-called', 'The so-called “ghost tax” was dropped, Ann Roe said.'],
    ['scare quotes without a cue', 'The “smart” bins were emptied on Monday.'],
    ['a work', 'Ann Roe said the film “The Long Wet Summer” was her last.'],
    ['a programme', 'Ann Roe told Radio Four’s “Morning Call” that she would resign.'],
    ['a nickname', 'Ann “Sparrow” Roe won the race.'],
    ['a name given', 'An intermediary known as “the Heron” has vanished.'],
    ['dubbed', 'The storm, dubbed “the big one”, has passed.'],
    [
      'a thing’s name',
      'After the flood a tenant-led charity called “the Dry Floor Fund” paid for pumps, Ann Roe said.',
    ],
    ['words seen by nobody in particular', 'Two others fled, and one saw a man with “a crooked old hat” at the gate.'],
    ['a party’s name', 'Ann Roe came to a party called “Club Meridian” in May.'],
    ['works in a list', 'Ann Roe starred in films including “Harbour,” “The Two Bakers” and “Minor League.”'],
    ['a title that opens its sentence', '“The Iron Gate” tells the story of Ann Roe.'],
    [
      'a title that comes again',
      '“The Iron Gate,” Ann Roe said, was late.\n\nShe had shown “The Iron Gate” to Kim Poe.',
    ],
    ['an example', 'Users of the app start with requests like “play me something slow and sad”.'],
    ['what a transcript says of the room', 'Ann Roe said: “(APPLAUSE.)”'],
  ])('%s', (_, text) => {
    expect(told(text, [ROE])).toEqual([]);
  });
});

describe('kinds, cues and ranks', () => {
  test.each([
    ['direct', '“The bridge is shut,” Ann Roe said.', 'direct', 'said'],
    ['direct after a colon', 'Ann Roe added: “Shut.”', 'direct', 'added'],
    ['partial', 'Ann Roe called it a “red line” in the talks.', 'partial', 'called'],
    ['partial clause', 'Ann Roe warned that they would “move on” soon.', 'partial', 'warned'],
  ] as const)('%s', (_, text, kind, cue) => {
    const [quote] = quotesOf(text, [ROE]);
    expect(quote?.kind).toBe(kind);
    expect(text.slice(quote?.cue?.start, quote?.cue?.end)).toBe(cue);
  });

  test('key quotes have ranks from one, scraps and strangers have none', () => {
    const quotes = quotesOf(
      '“We have waited eleven years for this bridge to open again,” Ann Roe said. She called it “a gift”.\n\n“The river will decide how long any of our bridges can stand,” Luis Diaz said.\n\n“Nobody knows.”',
      [ROE, DIAZ],
    );
    expect(quotes.map(({ rank }) => rank ?? 0)).toEqual([1, 0, 2, 0].slice(0, quotes.length));
  });

  test('a whole thought comes before a fragment', () => {
    const quotes = quotesOf(
      'Ann Roe called the bridge “a long grey apology for the one the river took away”.\n\n“We have waited eleven years for it,” Luis Diaz said.',
      [ROE, DIAZ],
    );
    expect(quotes.map(({ rank }) => rank)).toEqual([2, 1]);
  });

  test('a quote that nobody is known to have said is no key quote', () => {
    expect(quotesOf('“We have waited eleven years for this bridge,” she said.')[0]).toMatchObject({
      kind: 'direct',
      cue: { block: 0 },
    });
    expect(quotesOf('“We have waited eleven years for this bridge,” she said.')[0]?.rank).toBeUndefined();
  });

  test('at most one key quote for one thought', () => {
    const quotes = quotesOf(
      '“The harbour master closed the northern channel before midnight,” Ann Roe said.\n\n“The harbour master closed the northern channel before midnight,” Luis Diaz said.',
      [ROE, DIAZ],
    );
    expect(quotes.filter(({ rank }) => rank !== undefined)).toHaveLength(1);
  });
});

describe('other languages', () => {
  test.each<readonly [string, string, string, Cast, readonly string[]]>([
    [
      'es',
      'Spanish',
      '«No hay marcha atrás», dijo el ministro Juan Pardo.',
      ['m Juan Pardo'],
      ['No hay marcha atrás <- Juan Pardo'],
    ],
    [
      'fr',
      'French',
      '« Nous ne reculerons pas », a déclaré Claire Aubert.',
      ['f Claire Aubert'],
      ['Nous ne reculerons pas <- Claire Aubert'],
    ],
    [
      'de',
      'German',
      '„Wir bleiben hier“, sagte Jens Harder in Kiel.',
      ['m Jens Harder'],
      ['Wir bleiben hier <- Jens Harder'],
    ],
    [
      'de',
      'German, a man after a woman',
      'Anna Harder schwieg. Jens Lang lachte. „Wir bleiben hier“, sagte er.',
      ['f Anna Harder', 'm Jens Lang'],
      ['Wir bleiben hier <- Jens Lang'],
    ],
    [
      'de',
      'German, a man where there is none',
      '„Wir gehen“, sagte Anna Harder.\n\n„Wir bleiben hier“, sagte er.',
      ['f Anna Harder'],
      ['Wir gehen <- Anna Harder', 'Wir bleiben hier <- ?'],
    ],
    [
      'fr',
      'French, inverted',
      'Claire Aubert est arrivée. « Nous ne reculerons pas », a-t-elle déclaré.',
      ['f Claire Aubert'],
      ['Nous ne reculerons pas <- Claire Aubert'],
    ],
    [
      'pl',
      'Polish',
      '„Zostajemy tutaj na zawsze” – powiedział Jan Lis.',
      ['m Jan Lis'],
      ['Zostajemy tutaj na zawsze <- Jan Lis'],
    ],
    [
      'pl',
      'Polish, dashes',
      '– Zostajemy tutaj – powiedział Jan Lis. – Na zawsze.',
      ['m Jan Lis'],
      ['Zostajemy tutaj <- Jan Lis', 'Na zawsze. <- Jan Lis'],
    ],
    ['pl', 'a list with dashes', '– dwa jabłka i gruszka – razem pięć złotych', [], []],
    [
      'ru',
      'Russian, dashes',
      '— Мы остаёмся здесь, — сказал Иван Лесков.',
      ['m Иван Лесков'],
      ['Мы остаёмся здесь, <- Иван Лесков'],
    ],
    [
      'ru',
      'Russian, guillemets',
      '«Мы остаёмся здесь», — заявила Анна Лескова.',
      ['f Анна Лескова'],
      ['Мы остаёмся здесь <- Анна Лескова'],
    ],
    [
      'es',
      'Spanish, dashes',
      '—No hay marcha atrás —dijo Juan Pardo.',
      ['m Juan Pardo'],
      ['No hay marcha atrás <- Juan Pardo'],
    ],
    [
      'it',
      'Italian',
      '«Restiamo qui per sempre», ha detto Anna Bruni.',
      ['f Anna Bruni'],
      ['Restiamo qui per sempre <- Anna Bruni'],
    ],
    [
      'pt',
      'Portuguese',
      '“Não vamos recuar agora”, afirmou Ana Prado.',
      ['f Ana Prado'],
      ['Não vamos recuar agora <- Ana Prado'],
    ],
    [
      'nl',
      'Dutch',
      '‘Wij blijven hier gewoon’, zei Jan Visser.',
      ['m Jan Visser'],
      ['Wij blijven hier gewoon <- Jan Visser'],
    ],
    [
      'sv',
      'Swedish, one mark at both ends',
      '”Vi stannar här i natt”, sade Anna Lind.',
      ['f Anna Lind'],
      ['Vi stannar här i natt <- Anna Lind'],
    ],
    [
      'sv',
      'guillemets that point one way',
      '»Vi stannar här i natt», sade Anna Lind.',
      ['f Anna Lind'],
      ['Vi stannar här i natt <- Anna Lind'],
    ],
    [
      'de',
      'German, guillemets inwards',
      '»Wir bleiben hier«, sagte Jens Harder.',
      ['m Jens Harder'],
      ['Wir bleiben hier <- Jens Harder'],
    ],
    [
      'de',
      'German, a source',
      '„Wir bleiben hier“, so Jens Harder.',
      ['m Jens Harder'],
      ['Wir bleiben hier <- Jens Harder'],
    ],
    [
      'fr',
      'a source',
      '« Nous ne reculerons pas », selon Claire Aubert.',
      ['f Claire Aubert'],
      ['Nous ne reculerons pas <- Claire Aubert'],
    ],
    ['ja', 'Japanese', '市長は「橋は『春』まで閉まります。」と述べた。', [], ['橋は『春』まで閉まります。 <- (市長)']],
    ['zh', 'Chinese', '他说：“我们会留在这里，直到桥修好。”', [], ['我们会留在这里，直到桥修好。 <- ?']],
    ['zh', 'corner marks', '市長說：「我們會留在這裡，直到橋修好。」', [], ['我們會留在這裡，直到橋修好。 <- (市長)']],
  ])('%s: %s', (language, _, text, cast, expected) => {
    expect(told(text, cast, language)).toEqual(expected);
  });
});
