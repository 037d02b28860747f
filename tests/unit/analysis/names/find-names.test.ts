import { describe, expect, test } from 'vitest';
import { spanText } from '../../../../src/article/article.ts';
import { namesOf, story } from './read.ts';

const listed = (paragraphs: string[], title = ''): string[] =>
  namesOf(story(paragraphs, title))
    .map((name) => `${name.kind}: ${name.name}`)
    .sort();

describe('kinds', () => {
  test.each([
    [
      'Nigerian troops entered Maiduguri on Monday, Amnesty International said.',
      ['organisation: Amnesty International', 'place: Maiduguri'],
    ],
    [
      'The court in Nakuru, Kenya, freed Wanjiru Kamau on bail.',
      ['person: Wanjiru Kamau', 'place: Kenya', 'place: Nakuru'],
    ],
    [
      'Dr. Mehwish Qureshi of the University of Karachi praised the plan.',
      ['organisation: University of Karachi', 'person: Mehwish Qureshi'],
    ],
    ['However, the French and the Germans agreed on Tuesday.', []],
    ['In March the CEO told MPs that GDP had fallen.', []],
    ['Japan’s Foreign Ministry summoned the ambassador.', ['organisation: Foreign Ministry', 'place: Japan']],
  ])('%s', (text, expected) => {
    expect(listed([text])).toEqual(expected);
  });
});

test('an abbreviation in brackets is of the kind of the name before it', () => {
  const text =
    'Forests of the Democratic Republic of Congo (DRC) burned on Monday. The DRC asked for help, and DRC officials met donors.';
  expect(listed([text])).toEqual(['place: Democratic Republic of Congo']);
});

describe('what names nobody', () => {
  test.each([
    ['a party and a state in brackets', 'Gov. Robert Hughes (R-FL) met Rep. Mary Banda (D-Calif.) in the hall.'],
    ['an illness', 'Robert Hughes has Alzheimer’s and Mary Banda has Crohn’s disease.'],
    ['a degree', 'Robert Hughes, MD, MSc, and Mary Banda, LLB, agreed.'],
  ])('%s', (_, text) => {
    expect(namesOf(story([text])).map(({ name }) => name)).toEqual(['Robert Hughes', 'Mary Banda']);
  });

  test('a body called after an illness is one', () => {
    const found = namesOf(story(['The Alzheimer’s Association paid for the study on Friday.']));
    expect(found.map(({ name }) => name)).toEqual(['Alzheimer’s Association']);
  });
});

describe('linking', () => {
  test('surname, title and surname, first name and possessive lead to the full name', () => {
    const [first] = namesOf(
      story([
        'The mayor of Tacloban, Josefina Abad, opened the bridge on Monday.',
        '“It is done,” Abad said. Mayor Abad’s aides clapped. Josefina was born nearby.',
      ]),
    ).filter((name) => name.kind === 'person');
    expect(first?.name).toBe('Josefina Abad');
    expect(first?.aliases).toEqual(['Abad', 'Josefina']);
    expect(first?.mentions).toHaveLength(4);
  });

  test('two people of one surname stay apart, and a form of address tells which is meant', () => {
    const names = namesOf(
      story([
        'Mr. Stefan Novak and Mrs. Helena Novak run the bakery in Brno.',
        'Mr. Novak bakes at night, he said. Mrs. Novak sells the bread in the morning, she said.',
      ]),
    ).filter((name) => name.kind === 'person');
    expect(names.map((name) => [name.name, name.mentions.length]).sort()).toEqual([
      ['Helena Novak', 2],
      ['Stefan Novak', 2],
    ]);
    expect(new Set(names.map((name) => name.gender))).toEqual(new Set(['f', 'm']));
  });

  test('a form of address leads past a namesake of the other sex, also where he was named last', () => {
    const names = namesOf(
      story([
        'Elsie Marrow opened the gate. Tom Marrow, her grandson, was first through it.',
        '“Count them,” Mrs Marrow said. Tom Marrow laughed. Mrs Marrow did not, and Mr Marrow left.',
      ]),
    ).filter((name) => name.kind === 'person');
    expect(names.map((name) => [name.name, name.mentions.length]).sort()).toEqual([
      ['Elsie Marrow', 3],
      ['Tom Marrow', 3],
    ]);
  });

  test('a form of address that fits no namesake is somebody else’s', () => {
    const names = namesOf(story(['Robert Hughes stayed at home on Monday, he said. Mrs Hughes went to Leeds.']));
    expect(names.filter((name) => name.kind === 'person').map((name) => name.mentions.length)).toEqual([1, 1]);
  });

  test('a name is shown in small letters where only a dateline shouts it', () => {
    const names = namesOf(story(['NAIROBI, Kenya (Reuters) - Boats came.', 'They came from Nairobi on Monday.']));
    expect(names.find((name) => name.aliases.includes('NAIROBI'))?.name).toBe('Nairobi');
  });

  test('“Ben”, “Al” and “Van” before a surname are forenames, unless a longer name of the story ends so', () => {
    const count = (text: string) =>
      namesOf(story([text]))
        .filter((name) => name.kind === 'person')
        .map((name) => [name.name, name.mentions.length]);
    expect(count('Ben Affleck met Al Gore in Leeds. Affleck left early. Gore stayed on.').sort()).toEqual([
      ['Al Gore', 2],
      ['Ben Affleck', 2],
    ]);
    expect(count('Marco van Basten scored. Van Basten had been ill. Basten is his village.')[0]).toEqual([
      'Marco van Basten',
      3,
    ]);
  });

  test('a body named by itself is not the longer body that begins with its name and goes on with an ordinary noun', () => {
    const bodies = (text: string) =>
      namesOf(story([text]))
        .filter((name) => name.kind === 'organisation')
        .map((name) => name.name)
        .sort();
    expect(bodies('The NFL fined him. The NFL Network showed it. The NFL said no.')).toEqual(['NFL', 'NFL Network']);
    expect(bodies('Insomniac Games said sorry. Insomniac will release it in June.')).toEqual(['Insomniac Games']);
    expect(bodies('Microsoft sued. The judge heard Microsoft Corp. in May.')).toEqual(['Microsoft Corp.']);
  });

  test.each([
    [
      'George Washington led the army. George W. Bush came later. Bush left in 2009.',
      ['George W. Bush', 'George Washington'],
    ],
    ['Kofi Mensah Osei flew to Accra. Kofi Osei was late. K. M. Osei waited.', ['Kofi Mensah Osei']],
    ['William Harper sang. “Bill was good,” said Mary Banda. Bill left early.', ['Mary Banda', 'William Harper']],
    ['Liesbeth van der Meulen spoke in Utrecht. Then Van der Meulen left.', ['Liesbeth van der Meulen']],
    ['Rohan Wijesuriya-Pinto spoke in Colombo. Then Mr Pinto left.', ['Rohan Wijesuriya-Pinto']],
    ['Zainab Yusuf and Zainab Bello spoke in Lagos. Mrs Bello left.', ['Zainab Bello', 'Zainab Yusuf']],
  ])('people: %s', (text, expected) => {
    expect(
      namesOf(story([text]))
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(expected);
  });

  test.each([
    [
      'The WHO (World Health Organization) met in Geneva. WHO officials left.',
      'organisation',
      ['World Health Organization'],
    ],
    [
      'The National Farmers’ Executive Council, or NFEX, met in Leeds. NFEX agreed.',
      'organisation',
      ['National Farmers’ Executive Council'],
    ],
    ['The Ministry of Health met in Accra. Ghana’s Health Ministry said so.', 'organisation', ['Ministry of Health']],
  ])('places and bodies: %s', (text, kind, expected) => {
    const names = namesOf(story([text])).filter((name) => name.kind === kind);
    expect(names.map(({ name }) => name).sort()).toEqual(expected);
  });

  test('an abbreviation in brackets is the organisation before it', () => {
    const [first] = namesOf(
      story([
        'The Kenya Ports Authority (KPA) has raised its fees, the union said.',
        'KPA declined to comment. A spokesman for the KPA later said the fees were fair.',
      ]),
    ).filter((name) => name.kind === 'organisation');
    expect(first?.name).toBe('Kenya Ports Authority');
    expect(first?.aliases).toEqual(['KPA']);
    expect(first?.mentions).toHaveLength(4);
  });

  test('a name that stands in the title alone is not listed', () => {
    expect(listed(['The harbour was closed for a day.'], 'Storm Shuts Harbour of Valparaíso')).toEqual([]);
  });
});

describe('roles, as the article states them', () => {
  test.each([
    ['Talks began when Ukrainian President Volodymyr Zelensky arrived.', 'Ukrainian President'],
    ['While former President Donald Trump spoke, the room was quiet.', 'former President'],
    ['The plan came from U.S. Secretary of State Marco Rubio on Friday.', 'U.S. Secretary of State'],
    ['“It is late,” said Amina Diallo, 43, a baker, on Friday.', 'baker'],
    ['Ravindra Kulkarni, head of commodities at the bank, agreed.', 'head of commodities'],
    ['Carlos Mendes, who is a surgeon, lives nearby.', 'surgeon'],
    ['The referee, Sunita Kapadia, apologised.', 'referee'],
    ['Kenya’s transport minister, Peter Otieno, resigned.', 'transport minister'],
    ['“It will hold,” said Dr Anjali Deshmukh, the trust’s chief engineer, who drew it.', 'chief engineer'],
    ['Temwa Chirwa, 34, Mrs Banda’s grandson and the skipper of the Kittiwake, agreed.', 'skipper of the Kittiwake'],
    ['Peter Hallam, the leader of Wrenhaven Town Council, agreed.', 'leader of Wrenhaven Town Council'],
    ['Sukarman Hadi, a clove farmer, agreed.', 'clove farmer'],
    ['Temwa Chirwa, a 20-year-old leg-spinner from Blantyre, agreed.', 'leg-spinner'],
    ['Bride Kerry Pullan, 29, and lorry driver Dean Hobday, 33, were late.', 'lorry driver'],
    ['The van had passed, said Col. Teresita Manalo, the city’s traffic chief.', 'traffic chief'],
    ['The van had passed, said Col. Teresita Manalo.', undefined],
    ['The director of public prosecutions, Mcolisi Shabalala, said no.', 'director of public prosecutions'],
    ['The government’s ambassador in Manila, Grant Holloway, said no.', 'ambassador'],
    ['Henry Hill was a one-man show for the Titans.', undefined],
    ['Robert Hughes took a significant step back.', undefined],
    ['Running back Robert Hughes ran on.', 'Running back'],
    ['That is why Dutch historian Robert Hughes left.', 'Dutch historian'],
    ['They lost to and won against, eventually, champion Robert Hughes vs. champion Carl Hill.', 'champion'],
    ['The letter of then-former Vice President Robert Hughes helped.', 'former Vice President'],
    ['The letter of then-Vice President Robert Hughes helped.', 'Vice President'],
    ['The letter of then-mayor Robert Hughes helped.', 'mayor'],
    ['They met Vice President Bharrat Jagdeo and Prime Minister Mark Phillips.', 'Vice President'],
    [
      'She called Robert Hughes, chief of staff to the mayor of Leeds, on Friday.',
      'chief of staff to the mayor of Leeds',
    ],
    [
      'Amina Diallo, executive director of the African Centre for Trade and Development, agreed.',
      'executive director of the African Centre for Trade and Development',
    ],
    ['The city’s housing secretary Peter Otieno resigned.', 'housing secretary'],
    ['Railways minister Peter Otieno resigned.', 'Railways minister'],
    ['A purser named Mary Banda carried the child.', 'purser'],
    ['“It moved,” said Amina Diallo, 43, a soil whisperer from Bamako.', 'soil whisperer'],
    ['Robert Hughes, a spokesman for the union, agreed.', 'spokesman for the union'],
    ['Mary Banda, a move that surprised everybody, resigned.', undefined],
    [
      'Peter Otieno spoke. The president clapped. President Peter Otieno, president of Kenya, left.',
      'president of Kenya',
    ],
    ['Her brother, Peter Otieno, resigned.', undefined],
    [
      '“It moved,” says Amina Diallo, a stern and patient elder of the valley.',
      'stern and patient elder of the valley',
    ],
    ['Robert Hughes, a goat and barley farmer, agreed.', 'goat and barley farmer'],
    ['Robert Hughes was a fresher addition to the crew.', undefined],
    ['On Tuesday union spokesman Robert Hughes resigned.', 'union spokesman'],
    ['On Tuesday Labour campaign spokesman Robert Hughes resigned.', 'Labour campaign spokesman'],
    ['Queensland State President Robert Hughes resigned.', 'Queensland State President'],
    ['Former President Robert Hughes resigned.', 'Former President'],
    ['Robert Hughes is the frontrunner for the nomination.', 'frontrunner for the nomination'],
    ['Mr. Peter Otieno resigned.', undefined],
    [
      'Robert Hughes, vice president of European & Asian affairs, agreed.',
      'vice president of European & Asian affairs',
    ],
    [
      'It is honest, according to artist and Duke assistant professor Mary Banda.',
      'artist and Duke assistant professor',
    ],
    ['Former FBI agent and profiler Robert Hughes told them so.', 'Former FBI agent and profiler'],
    ['They met the mayor and President Robert Hughes.', 'President'],
    ['Kenya Ports Authority (KPA) chief Peter Otieno said no.', 'Kenya Ports Authority (KPA) chief'],
    ['University of Leeds medical doctor Robert Hughes said no.', 'University of Leeds medical doctor'],
    ['Mary Banda, executive director/co-founder of the trust, agreed.', 'executive director/co-founder of the trust'],
    [
      'Mary Banda, nursing professor and program coordinator at Leeds, agreed.',
      'nursing professor and program coordinator',
    ],
    ['Mary Banda, head creative at a fashion house, agreed.', 'head creative'],
    ['Mary Banda, head of research and development, agreed.', 'head of research and development'],
    ['Mary Banda, chief of police and won the vote, they said.', 'chief of police'],
    ['Mary Banda, a professor of law and public policy at Yale, agreed.', 'professor of law and public policy'],
    [
      'Peter Hallam, chairman of the Wrenhaven Farmers’ Association, agreed.',
      'chairman of the Wrenhaven Farmers’ Association',
    ],
    ['Mary Banda, who was health secretary under Robert Hughes, agreed.', 'health secretary'],
    ['Mary Banda, a mother of two and head teacher at the school, agreed.', 'head teacher'],
    ['The harbourmistress, Mary Banda, 61, agreed.', 'harbourmistress'],
    ['The harbour, Mary Banda said, was closed.', undefined],
    ['Robert Hughes, the Labour MP for Leeds East, agreed.', 'Labour MP for Leeds East'],
    ['His sports director, the Belgian Mary Banda, agreed.', 'sports director'],
    [
      'Major Robert Hughes, spokesman of the army’s Fourth Division, agreed.',
      'spokesman of the army’s Fourth Division',
    ],
    ['Major Robert Hughes agreed.', 'Major'],
    ['They asked Mary Banda, a GP from Carmarthen who swims.', 'GP'],
    ['“Yes,” said Robert Hughes, partner at a law firm.', 'partner'],
    ['Mary Banda, 43, is the founder of the charity.', 'founder of the charity'],
    ['Mary Banda (34), a lawyer from Leeds, agreed.', 'lawyer'],
    ['Mary Banda – a lawyer from Leeds – agreed.', 'lawyer'],
    ['Mary Banda, a Syrian-born nurse who won, agreed.', 'Syrian-born nurse'],
    ['The firm hired lawyer Mary Banda.', 'lawyer'],
    ['They met the national medical director Professor Sir Robert Hughes.', 'national medical director'],
    ['Former oil and gas tycoon Mary Banda lost.', 'Former oil and gas tycoon'],
    ['The former oil and gas tycoon Mary Banda lost.', 'former oil and gas tycoon'],
    ['The team fired its woeful offensive coordinator, Mary Banda threw twice, and the crowd left.', undefined],
    ['He praised the offensive coordinator, Mary Banda, in May.', 'offensive coordinator'],
    [
      'Despite a limited star in Mary Banda, a woeful offensive coordinator who had just been fired, and a weak defence, they won.',
      undefined,
    ],
    ['They have a star in Mary Banda, a baker who was fired.', 'baker'],
    ['The Synod of Bishops Rapporteur Cardinal Mary Banda spoke.', 'Synod of Bishops Rapporteur Cardinal'],
  ])('%s', (text, role) => {
    const article = story([text]);
    const people = namesOf(article).filter((name) => name.kind === 'person');
    const person = people.find((name) => text.includes(`lorry driver ${name.name}`)) ?? people[0];
    expect(person).toBeDefined();
    expect(person?.role === undefined ? undefined : spanText(article, person.role)).toBe(role);
  });
});

describe('other languages', () => {
  test('a Spanish story gives the people and places that the lists vouch for, and nothing else', () => {
    const names = namesOf(
      story([
        'El presidente del Gobierno, Pedro Sánchez, anunció el martes en Madrid un plan de vivienda.',
        'Según la ministra María Jesús Montero, la medida costará mucho. «Es una prioridad», dijo Montero.',
      ]),
      'es',
    );
    expect(names.map((name) => name.name).sort()).toEqual(['Madrid', 'María Jesús Montero', 'Pedro Sánchez']);
  });

  test('bodies and words run together with another script are no people', () => {
    expect(namesOf(story(['Η μελέτη της Royal Society δημοσιεύθηκε τη Δευτέρα.']), 'el')).toEqual([]);
    expect(namesOf(story(['Henrietta Bowden-Jones醫生對這項研究做出了評論。']), 'zh')).toEqual([]);
  });

  test('a language without capitals gives none', () => {
    expect(namesOf(story(['東京都の小池百合子知事は月曜日に記者会見を開いた。']), 'ja')).toEqual([]);
  });
});

test('salience puts first whom the story is about', () => {
  const [first] = namesOf(
    story(
      [
        'Amara Okafor won the Lagos marathon on Sunday.',
        'Okafor beat Lucy Njeri by a minute. Okafor will run in Berlin next.',
      ],
      'Amara Okafor wins in Lagos',
    ),
  );
  expect(first?.name).toBe('Amara Okafor');
  expect(first?.id).toBe('n1');
});
