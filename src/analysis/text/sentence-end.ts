import { abbreviationKind, isCalendarWord, isStateAbbreviation } from './abbreviations.ts';
import { CHARACTER, characterClass } from './characters.ts';
import { isEnglish } from './language.ts';
import { stopWords } from './stop-words.ts';

/** A stop that may end a sentence: the run of stops is [stop, stopEnd), with its closing marks it reaches `end`. */
export interface StopPlace {
  readonly text: string;
  readonly language: string | undefined;
  readonly sentenceStart: number;
  readonly stop: number;
  readonly stopEnd: number;
  readonly end: number;
  /** A closing quotation mark follows the stop. */
  readonly quote: boolean;
}

/** What stands after a stop: the first letter or figure behind opening marks, its word, and what lies between. */
interface Following {
  readonly spaced: boolean;
  readonly opener: boolean;
  readonly dash: boolean;
  readonly char: string;
  readonly word: string;
  readonly rest: string;
}

// Words that open English sentences and are hardly ever part of a name: after "U.S.", "Inc." or an initial they end the one before.
const ENGLISH_STARTERS = new Set(
  `the a an he she it they we i you this that these those his her their its our my your in on at by for from with after before during
  since when while as if but and or so yet although though however meanwhile both each some many most several all another such there here
  then now today yesterday what who why how where which not under despite according because once until also still only even earlier later
  mr mrs ms officials police it's he's she's they're we're i'm i've there's that's among about between against into its last more`.split(
    /\s+/u,
  ),
);
const ENGLISH_CUE =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:said|says|asked|asks|wrote|added|shouted|cried|replied|told|wondered|joked|yelled|tweeted)\b/u;
const CHINESE_CUE = /^[^。！？，：“”「」]{0,14}(?:说|說|表示|称|稱|道|指出|问|問|告诉|告訴|强调|強調|写道|回答)/u;
const JAPANESE_JOIN = /^(?:と|って|など|という|との|は|が|を|も|に|の)/u;
const NAMES_WITH_MARK = new Set(['yahoo', 'jeopardy', 'wham', 'oklahoma', 'joomla', 'mia', 'rouge', 'e']);
const ORDINAL_LEADS =
  /(?:^|\s)(?:am|der|die|das|dem|den|des|zum|zur|vom|im|bis|seit|ab|beim|den|det|dne|od|do|le|el)\s+$/iu;
const WIDE_STOP = /[。！？｡．]/u;
const TOP_LEVEL =
  /^(?:com|org|net|gov|edu|int|mil|info|biz|io|co|tv|uk|us|de|fr|eu|ru|cn|jp|in|ai|app|js|py|html?|pdf|php)(?![\p{L}\d])/iu;

/** Whether the sentence that holds the stop ends there. Looks a bounded number of characters to either side. */
export function isSentenceEnd(place: StopPlace): boolean {
  if (endsPlainly(place)) return true;
  const next = following(place.text, place.end);
  if (next.char === '' && next.rest === '') return true;
  // An opening "…" or "(?)" alone is no sentence.
  if (!/[\p{L}\d]/u.test(place.text.slice(Math.max(place.sentenceStart, place.stop - 80), place.stop))) return false;
  const stop = place.text.charAt(place.stop);
  const run = place.text.slice(place.stop, place.stopEnd);
  if (/^[,;:،؛、，；：]/u.test(next.rest)) return false;
  if (WIDE_STOP.test(stop)) return endsWide(place, next);
  if (!next.spaced) return endsUnspaced(place, next);
  if (/\p{Ll}/u.test(next.char) && !/^\p{Ll}\p{Lu}/u.test(next.word)) return /[।॥։።]/u.test(stop);
  if (/^(?:…|\.[\s.]*\.)/u.test(run)) return endsAtEllipsis(place, next);
  if (/[!?؟‽]/u.test(run)) return endsAtMark(place, next);
  if (stop !== '.') return true;
  return endsAtFullStop(place, next);
}

/** Whether a lone stop stands behind a word of small letters that is no abbreviation, and a capital behind it: the most sentences end so. */
function endsPlainly({ text, language, sentenceStart, stop, end }: StopPlace): boolean {
  if (end !== stop + 1 || text.charCodeAt(stop) !== 46 || text.charCodeAt(end) !== 32) return false;
  const next = text.charCodeAt(end + 1);
  if (next < 65 || next > 90) return false;
  let from = stop;
  while (from > sentenceStart && text.charCodeAt(from - 1) >= 97 && text.charCodeAt(from - 1) <= 122) from--;
  const size = stop - from;
  if (size < 3 || size >= LONGEST_TOKEN || text.charCodeAt(from - 1) !== 32) return false;
  return abbreviationKind(text.slice(from, stop), language) === undefined;
}

function following(text: string, from: number): Following {
  const window = text.slice(from, from + 120);
  const [lead = ''] = /^[\s\p{Ps}\p{Pi}\p{Pf}"'¿¡„‚•*·#@$€£¥—–-]*/u.exec(window) ?? [];
  const tail = window.slice(lead.length);
  const char = String.fromCodePoint(tail.codePointAt(0) ?? 32).trim();
  const [word = ''] = /^[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/u.exec(tail) ?? [];
  return {
    spaced: /^\s/u.test(window),
    opener: /[\p{Ps}\p{Pi}\p{Pf}"'¿¡„‚]/u.test(lead),
    dash: /[—–-]/u.test(lead),
    char,
    word,
    rest: window.trimStart(),
  };
}

/** Chinese and Japanese stops need no space; after a closing quotation mark the cue still belongs to the sentence. */
function endsWide(place: StopPlace, next: Following): boolean {
  if (!place.quote || next.spaced || next.opener) return true;
  return !CHINESE_CUE.test(next.rest) && !JAPANESE_JOIN.test(next.rest);
}

/** "end.Next": a slip of typesetting, to be told from "3.5", "bbc.co.uk", "U.S.Army" and "v2.Beta". */
function endsUnspaced(place: StopPlace, next: Following): boolean {
  const { text, stop } = place;
  const before = tokenBefore(text, stop);
  if (/[।॥؟۔።։]/u.test(text.charAt(stop))) return true;
  if (/:\/\/|@|^www\./iu.test(before)) return false;
  if (/^[\p{Po}\p{Sm}]/u.test(next.rest) && !/^[¿¡"'“]/u.test(next.rest)) return false;
  if (next.dash && !next.opener)
    return place.quote && /\p{Lu}/u.test(next.char) && !ENGLISH_CUE.test(next.rest.slice(1));
  if (/^\d/u.test(next.rest)) return isFootnoteFigure(before, next.rest);
  if (TOP_LEVEL.test(next.rest) && !place.quote) return false;
  const word = /[\p{L}\p{M}\d]*$/u.exec(before)?.[0] ?? '';
  if (/\p{Lo}/u.test(next.char))
    return [...word].length > 1 && /\p{Lo}$/u.test(word) && abbreviationKind(word) === undefined;
  if (!/\p{Lu}/u.test(next.char)) return false;
  const plain =
    /\p{Ll}{2}$|\d$|[)\]”"’]$/u.test(before) && !/\.[\p{L}\d]/u.test(before) && abbreviationKind(word) === undefined;
  return (plain || place.quote) && (/^\p{Lu}[\p{Ll}'’]/u.test(next.word) || /^[IAYO]$/u.test(next.word) || next.opener);
}

/** "…the end.12 The next": a footnote figure that lost its superscript. */
function isFootnoteFigure(before: string, rest: string): boolean {
  return /\p{Ll}{4}$/u.test(before) && /^\d{1,2}\s+\p{Lu}/u.test(rest);
}

function endsAtEllipsis(place: StopPlace, next: Following): boolean {
  const before =
    /([\p{L}\p{M}'’]+)[\s,]*$/u.exec(place.text.slice(Math.max(0, place.stop - 40), place.stop))?.[1] ?? '';
  // Words left out inside a quotation: "the … United States".
  if (stopWords(place.language ?? 'en').has(before.toLowerCase())) return false;
  return /[\p{Lu}\d]/u.test(next.char) || next.opener;
}

function endsAtMark(place: StopPlace, next: Following): boolean {
  if (place.quote && ENGLISH_CUE.test(next.rest)) return false;
  if (next.dash && /^[—–-]\s*\p{Ll}/u.test(next.rest)) return false;
  const before = tokenBefore(place.text, place.stop);
  if (NAMES_WITH_MARK.has(before.toLowerCase()) && /^\p{Lu}/u.test(before) && !place.quote)
    return opensSentence(place, next);
  return true;
}

function endsAtFullStop(place: StopPlace, next: Following): boolean {
  const { text, stop, quote } = place;
  const token = tokenBefore(text, stop);
  const word = token.replace(/^[^\p{L}\p{M}\d]+/u, '');
  if (word === '') return true;
  if (/^\d+$/u.test(word)) return endsAfterFigure(place, next, word);
  // A closing quotation mark after "U.S." or "Jan." settles it: the words quoted end there.
  if (quote && /[\p{Lu}\p{Lo}\d]/u.test(next.char)) return true;
  if (/^[ap]\.?m$/iu.test(word)) return endsAfterTime(place, next);
  const bare = word.replace(/^.*[(/–—’'-](?=\p{L})/u, '');
  const kind = abbreviationKind(word, place.language) ?? abbreviationKind(bare, place.language);
  if (kind === 'joining') return false;
  if (kind === 'before-figure') return !/^[\d#IVX]/u.test(next.rest) && !next.dash;
  if (kind === undefined && !isInitials(bare)) return !next.dash || !/^[—–-]\s*[\p{Ll}]/u.test(next.rest);
  if (next.dash && !next.opener) return false;
  if (/^[гр]г?$|^r$/u.test(word)) return endsAfterYear(place);
  if (isStateAbbreviation(word) && /,\s$/u.test(text.slice(Math.max(0, stop - word.length - 2), stop - word.length))) {
    return /\p{Lu}/u.test(next.char);
  }
  if (word === 'I')
    return opensSentence(place, next) || !/\p{Lu}\p{Ll}+\s$/u.test(text.slice(Math.max(0, stop - 30), stop - 1));
  return opensSentence(place, next);
}

/** "1. Buy milk", "am 3. Mai" and "Dr. No 2. The": a figure before a stop. */
function endsAfterFigure(place: StopPlace, next: Following, figure: string): boolean {
  const { text, stop, sentenceStart, language } = place;
  if (stop - figure.length <= sentenceStart + 1 && figure.length <= 3) return false;
  if (figure.length > 2) return true;
  if (isItemNumber(place, Number(figure))) return false;
  if (language !== 'en' && isCalendarWord(next.word)) return false;
  if (isEnglish(language)) return true;
  return !ORDINAL_LEADS.test(text.slice(Math.max(sentenceStart, stop - figure.length - 12), stop - figure.length));
}

/** "as follows: 1. Norway 2. Denmark": a number behind a colon, or behind the one before it in the same sentence. */
function isItemNumber({ text, stop, sentenceStart }: StopPlace, figure: number): boolean {
  const before = text.slice(Math.max(sentenceStart, stop - ITEM_REACH), stop);
  return figure === 1 ? /:\s+1$/u.test(before) : new RegExp(`(?:^|\\s)${figure - 1}\\.\\s`, 'u').test(before);
}

/** "10 a.m. Monday", "at 5 p.m. Eastern" and "6 p.m. London time" go on; "6 p.m. The" does not. */
function endsAfterTime(place: StopPlace, next: Following): boolean {
  // "At 7.58 a.m. Nair hangs up her coat": a time at the opening of a sentence is its setting.
  if (wordsSoFar(place) <= 4 && /\p{Lu}/u.test(next.char) && !next.opener) return false;
  if (
    isCalendarWord(next.word) ||
    /^(?:[A-Z]{2,4}T|GMT|UTC|ET|CT|MT|PT|Eastern|Central|Mountain|Pacific)$/u.test(next.word)
  )
    return false;
  return !/^(?:\p{Lu}[\p{L}]+\s){1,3}time\b/u.test(next.rest) && !next.dash && !/^\(/u.test(next.rest);
}

/** "В 2020 г. Россия ввела": a year at the opening of a sentence is its setting, not its end. */
function endsAfterYear(place: StopPlace): boolean {
  return wordsSoFar(place) > 4;
}

/** Words of the sentence up to the stop, counted no further back than matters. */
function wordsSoFar({ text, sentenceStart, stop }: StopPlace): number {
  return text.slice(Math.max(sentenceStart, stop - 80), stop).split(/\s+/u).length;
}

/** One letter ("J.", "W.") or letters with stops between ("U.S.", "Ph.D.", "S.p.A."). */
function isInitials(word: string): boolean {
  return (
    /^\p{L}\p{M}*$/u.test(word) ||
    /^(?:\p{L}\p{M}{0,3}\.)+\p{L}{1,2}\p{M}{0,3}$/u.test(word) ||
    /^\p{L}{1,3}(?:\.-?\p{L}{1,2})+$/u.test(word)
  );
}

/** Whether the next word plainly opens a sentence, so that the abbreviation before it was the last word of one. */
function opensSentence(place: StopPlace, next: Following): boolean {
  if (/[¿¡]/u.test(next.rest.charAt(0))) return true;
  if (next.opener && /^["“«„'‘]/u.test(next.rest)) return /^["“«„'‘]\s?\p{Lu}/u.test(next.rest) && !isTitleLike(place);
  // "A. A. Milne": a letter with its own stop is one more initial.
  if (/^\p{L}\.(?!\.)/u.test(next.rest)) return false;
  const word = next.word.toLowerCase();
  if (isEnglish(place.language)) return ENGLISH_STARTERS.has(word);
  return stopWords(place.language).has(word) && !/^(?:de|la|le|el|van|von|da|di|del|dos|das|den|der)$/u.test(word);
}

function isTitleLike(place: StopPlace): boolean {
  return /(?:^|\s)\p{Lu}$/u.test(place.text.slice(Math.max(0, place.stop - 2), place.stop));
}

const LONGEST_TOKEN = 60;
const ITEM_REACH = 200;

/** The unbroken characters before a position, at most `LONGEST_TOKEN`. */
function tokenBefore(text: string, at: number): string {
  let from = at;
  const least = Math.max(0, at - LONGEST_TOKEN);
  while (from > least && (characterClass(text.charCodeAt(from - 1)) & CHARACTER.space) === 0) from--;
  return text.slice(from, at);
}
