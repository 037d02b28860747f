import { MONTHS } from '../text/calendar.ts';
import { CHARACTER, characterClass } from '../text/characters.ts';
import { openingPattern } from './word-pattern.ts';

const opens = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

interface Openings {
  readonly pronoun: Pick<RegExp, 'test'>;
  readonly connective: Pick<RegExp, 'test'>;
}

// For words of plain letters.
const opensInEnglish = (words: string) => openingPattern(opens(words), words);

const MONTH = `(?:${[...MONTHS, ...MONTHS.map((month) => month.slice(0, 3)), 'Sept'].join('|')})`;
const HOUR = String.raw`\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m(?![a-z])| o['’]clock| (?:in the|on \p{L}+day) (?:morning|afternoon|evening))|\d{1,2}[.:]\d\d(?= (?:on|when|in the|that|and|as)(?![\p{L}])|[,.;]? *$)|\d{1,2}[.:]\d\d,`;
const DATE = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![\p{L}])|${MONTH} \d{1,2}(?!\d)|(?:1[5-9]|20)\d\d(?=[ ]*(?:[,.;]|and |when |in )|$)`;

// "This week" is a time and "those who" says at once who is meant: neither needs the sentence before.
const ENGLISH_PRONOUNS = opensInEnglish(
  // "It was 4.10 in the morning" stands for nothing.
  `he|she|it(?! (?:was|is) (?:(?:nearly |almost |about |around )?${HOUR}|${DATE}|just (?:after|before|past)|dawn|dusk|noon|midnight))|they|his|her|hers|its|their|theirs|him|them|this(?! (?:[a-z]+ )?(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|morning|afternoon|evening|time|christmas|century|decade))|` +
    `that|these(?! days)|those(?! (?:who|whose|in|with|without|from|living|under|over|aged|affected|wishing|hoping))|both|neither|such|one of them|another(?= (?:said|was|is|had|has|told|of))|the others?|others?|one(?=, | said| was)|the (?:latter|former|pair|duo|trio|two|three)`,
);
const ENGLISH_CONNECTIVES = opensInEnglish(
  `but|and|or|yet|nor|so(?! (?:far|many|much|called|few))|still|then|also|however|meanwhile|instead|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence|besides|otherwise|likewise|similarly|` +
    `additionally|consequently|accordingly|conversely|indeed|of course|in addition|in contrast|by contrast|for example|for instance|in fact|in other words|on the other hand|at the same time|even so|` +
    `that said|as a result|as such|after that|after this|before that|since then|not so|there again|too|either way|in turn|in the meantime|again|afterwards?|later(?=,)|by then|because of this|not to mention|for one(?: thing)?(?=,)|on top of that|to that end|not only that|case in point|that being said|speaking of which|in any (?:case|event)(?=,)|either way`,
);
const OPENINGS: Readonly<Record<string, Openings>> = {
  en: { pronoun: ENGLISH_PRONOUNS, connective: ENGLISH_CONNECTIVES },
  es: {
    pronoun: opens('él|ella|ellos|ellas|esto|eso|ese|esa|su|sus'),
    connective: opens(
      'pero|y|sin embargo|además|también|entonces|por eso|así|no obstante|mientras tanto|por otra parte|asimismo',
    ),
  },
  fr: {
    pronoun: opens('il|elle|ils|elles|cela|ça|son|sa|ses|leur|leurs|celui-ci|celle-ci|ceux-ci'),
    connective: opens('mais|et|or|donc|ainsi|cependant|pourtant|toutefois|en outre|de plus|alors|par ailleurs|puis'),
  },
  de: {
    pronoun: opens('er|sie|es|dies|dieser|dieses|diese|ihr|ihre|sein|seine'),
    connective: opens('aber|und|doch|oder|denn|also|jedoch|dann|außerdem|zudem|dennoch|trotzdem|deshalb|dabei|auch'),
  },
  it: {
    pronoun: opens('lui|lei|essi|loro|questo|questa|questi|quello|suo|sua'),
    connective: opens('ma|e|però|tuttavia|inoltre|quindi|anche|così|intanto|poi'),
  },
  pt: {
    pronoun: opens('ele|ela|eles|elas|isso|isto|esse|essa|seu|sua'),
    connective: opens('mas|e|porém|no entanto|além disso|também|então|assim|por isso|já'),
  },
  nl: {
    pronoun: opens('hij|zij|ze|het is|dit|dat|deze|die|zijn|haar|hun'),
    connective: opens('maar|en|dus|toch|echter|ook|daarnaast|bovendien|toen|daarom'),
  },
  ru: {
    pronoun: opens('он|она|они|оно|это|этот|эта|эти|его|её|ее|их'),
    connective: opens('но|и|а|однако|также|кроме того|поэтому|тем временем|затем|при этом'),
  },
  pl: {
    pronoun: opens('on|ona|oni|one|to|ten|ta|te|jego|jej|ich'),
    connective: opens('ale|i|a|jednak|więc|także|ponadto|dlatego|tymczasem'),
  },
  el: {
    pronoun: opens('αυτός|αυτή|αυτό|αυτοί|αυτές|αυτά'),
    connective: opens('αλλά|και|όμως|ωστόσο|επίσης|επιπλέον|έτσι|παράλληλα'),
  },
  zh: {
    pronoun: /^(?:他|她|它|这(?!次|一|里|场|个月|周)|那(?!里))/u,
    connective: /^(?:但|但是|而且|然而|不过|因此|所以|此外|另外|同时)/u,
  },
};

// What may be left out without a change of sense; words such as "instead" and "for example" may not.
const ELIDABLE =
  /^(?:(?:but|and|yet)(?!,? (?:to|no|yes|not|rest|nor|there again|that|this)\b)(?=[\s,])(?:,(?= ))?|(?:however|meanwhile|moreover|furthermore|nevertheless|nonetheless|additionally|also|still|in addition|besides|indeed|of course|in fact|at the same time|in the meantime|even so|that said|on top of that),)(?= )/iu;

const MAY_ELIDE = openingPattern(
  ELIDABLE,
  'but|and|yet|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|additionally|also|still|in|besides|indeed|of|at|even|that|on',
);

/** Where the first letter or figure of a sentence stands, behind opening marks; the end where there is none. */
export function firstWordAt(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const bits = characterClass(text.charCodeAt(at));
    if (bits & CHARACTER.half) return /[\p{L}\p{N}]/u.exec(text)?.index ?? text.length;
    if (bits & (CHARACTER.letter | CHARACTER.number)) return at;
  }
  return text.length;
}

/** Whether a sentence opens on a pronoun that stands for something said before it. */
export function opensOnPronoun(text: string, language: string | undefined): boolean {
  return OPENINGS[language ?? 'en']?.pronoun.test(text.slice(firstWordAt(text))) ?? false;
}

/** Whether a sentence opens on a word that ties it to the sentence before. */
export function opensOnConnective(text: string, language: string | undefined): boolean {
  return OPENINGS[language ?? 'en']?.connective.test(text.slice(firstWordAt(text))) ?? false;
}

/**
 * How many characters at the start of an English sentence are a connective that can be left out without a change of its sense ("But",
 * "Meanwhile,"), the space behind it not counted; 0 where there is none.
 */
export function elidableOpening(text: string): number {
  if (!MAY_ELIDE.test(text)) return 0;
  const end = ELIDABLE.exec(text)?.[0].length ?? 0;
  // "And yet": what is left must be able to open a sentence.
  return end > 0 && !opensOnConnective(text.slice(end), 'en') ? end : 0;
}
