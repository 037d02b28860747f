import type { Article } from '../../article/article.ts';
import { CHARACTER, eachRun } from './characters.ts';
import { STOP_WORD_LANGUAGES, stopWords } from './stop-words.ts';
import { WordGlance } from './word-glance.ts';

// About a thousand words tell a language as surely as all of them.
const SAMPLE = 6000;
// Scripts that one language of the press has to itself, or nearly.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Latin}/gu, 'latin'],
];
// Each character is of one script, so that a text of these has none of the others.
const LATIN_ALONE = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Languages told apart by their words, under the script that they share; a page may also declare one without a list. */
const BY_WORDS: Readonly<Record<string, readonly string[]>> = {
  latin: STOP_WORD_LANGUAGES.filter((language) => /\p{Script=Latin}/u.test([...stopWords(language)].join(''))),
  ru: ['ru', 'uk', 'bg', 'sr'],
  ar: ['ar', 'fa', 'ur'],
};
const DECLARABLE: Readonly<Record<string, readonly string[]>> = {
  ru: ['be', 'mk', 'kk', 'ky', 'mn', 'tg'],
  ar: ['ps', 'ug', 'sd', 'ckb'],
  hi: ['mr', 'ne'],
  he: ['yi'],
  bn: ['as'],
  am: ['ti'],
};
// Near relatives that the words cannot part for certain: the page's own word decides among them.
const RELATIVES: Readonly<Record<string, readonly string[]>> = {
  no: ['nb', 'nn', 'da'],
  hr: ['bs', 'sr', 'sh', 'sl'],
  id: ['ms', 'jv', 'su'],
  nl: ['af', 'fy'],
  es: ['gl', 'ast'],
  tl: ['fil', 'ceb'],
  tr: ['az'],
  cs: ['sk'],
  da: ['no', 'nb', 'nn'],
};
const WORDS = /[\p{L}\p{M}]+/gu;
const OLD_TAGS: Readonly<Record<string, string>> = { iw: 'he', in: 'id', ji: 'yi' };

/**
 * The article's language as a BCP 47 primary subtag, told from the text by its script and commonest words; the language that the
 * page declares decides where the text is too short or undecided. Undefined where neither says.
 */
export function tellLanguage(article: Pick<Article, 'title' | 'blocks' | 'language'>): string | undefined {
  const declared = primarySubtag(article.language);
  const sample = sampleOf(article);
  const script = mainScript(sample);
  if (script === undefined) return declared;
  const candidates = BY_WORDS[script];
  if (candidates === undefined)
    return declared !== undefined && DECLARABLE[script]?.includes(declared) ? declared : script;
  const told = byWords(sample, candidates, declared);
  if (told === undefined)
    return script === 'latin' || declared === undefined ? (declared ?? scriptDefault(script)) : declared;
  if (declared !== undefined && (RELATIVES[told]?.includes(declared) || DECLARABLE[script]?.includes(declared)))
    return declared;
  return told;
}

/** Whether a language (BCP 47) is English, as one that nothing tells is read. */
export function isEnglish(language: string | undefined): boolean {
  return language === undefined || language === 'en' || /^en\b/iu.test(language);
}

function primarySubtag(tag: string | undefined): string | undefined {
  const primary = /^[a-z]{2,3}(?=$|[-_])/iu.exec(tag?.trim() ?? '')?.[0].toLowerCase();
  return primary === undefined || primary === 'und' || primary === 'zxx' ? undefined : (OLD_TAGS[primary] ?? primary);
}

function scriptDefault(script: string): string | undefined {
  return script === 'latin' ? undefined : script;
}

/** Prose first: titles are short and captions name things. */
function sampleOf(article: Pick<Article, 'title' | 'blocks'>): string {
  let sample = '';
  for (const { text } of article.blocks) {
    sample += `${text.slice(0, SAMPLE)}\n`;
    if (sample.length > SAMPLE) break;
  }
  return (sample.trim() === '' ? article.title : sample).slice(0, SAMPLE).toLowerCase();
}

function mainScript(sample: string): string | undefined {
  const { letters, isAll } = countAsciiLetters(sample);
  if (isAll) return letters > 0 ? 'latin' : undefined;
  // The many patterns look at the rest alone.
  const rest = sample.replace(/[\0-\x7f\u2000-\u206f]+/g, ' ');
  if (LATIN_ALONE.test(rest)) return letters > 0 || /\p{Script=Latin}/u.test(rest) ? 'latin' : undefined;
  const counts = new Map(SCRIPTS.map(([pattern, script]) => [script, rest.match(pattern)?.length ?? 0] as const));
  counts.set('latin', (counts.get('latin') ?? 0) + letters);
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  // Japanese mixes both; Chinese quotes a Japanese name now and then. Ideographs weigh two letters of an alphabet.
  if (kana > han * 0.1) {
    counts.set('ja', kana + han * 2);
    counts.set('zh', 0);
  } else counts.set('zh', han * 2);
  counts.set('ko', (counts.get('ko') ?? 0) * 2);
  let best: string | undefined;
  for (const [script, count] of counts) if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = script;
  return best;
}

/** The ASCII letters of a text in small letters, and whether beside them it has but marks: ASCII and general punctuation are of no script. */
function countAsciiLetters(text: string): { readonly letters: number; readonly isAll: boolean } {
  let letters = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) letters++;
    else if (unit > 127 && (unit < 0x2000 || unit > 0x206f)) others++;
  }
  return { letters, isAll: others === 0 };
}

/** The languages of `BY_WORDS` under a script, by place, that have each word among their commonest. */
const OWNERS = new Map(
  Object.values(BY_WORDS).map((languages) => {
    const owners = new Map<string, number[]>();
    languages.forEach((language, place) => {
      for (const word of stopWords(language)) {
        const list = owners.get(word);
        if (list === undefined) owners.set(word, [place]);
        else list.push(place);
      }
    });
    return [languages, { owners, glance: new WordGlance(owners.keys()) }] as const;
  }),
);

/** The language with the most of its function words in the sample; undefined where the lead is not clear. */
function byWords(sample: string, candidates: readonly string[], declared: string | undefined): string | undefined {
  const scores = candidates.map(() => 0);
  const known = OWNERS.get(candidates);
  let words = 0;
  eachRun(sample, CHARACTER.letter | CHARACTER.mark, WORDS, (word) => {
    words++;
    const owners = known?.glance.mayBe(word) === true ? known.owners.get(word) : undefined;
    if (owners === undefined) return;
    // A word that many languages share says little.
    const share = 1 / owners.length;
    for (const place of owners) scores[place] = (scores[place] ?? 0) + share;
  });
  const prior = Math.min(4, words * 0.05);
  const own = declared === undefined ? -1 : candidates.indexOf(declared);
  if (own >= 0) scores[own] = (scores[own] ?? 0) + prior;
  let [first, most, second] = [-1, 0, 0];
  scores.forEach((score, place) => {
    if (score > most) [first, most, second] = [place, score, most];
    else second = Math.max(second, score);
  });
  if (most < Math.max(1.5, words * 0.05)) return undefined;
  return most >= second * 1.15 ? candidates[first] : undefined;
}
