import { CHARACTER, characterClass, classAt } from './characters.ts';

/** What a token is: "possessive" is the 's of a name, "mark" any other sign. */
export type TokenKind = 'word' | 'number' | 'possessive' | 'currency' | 'mark';

/** A word, number or mark of a text; offsets are UTF-16 code units, `end` exclusive. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

const DOTTED_ABBREVIATIONS =
  'Mrs?|Ms|Mx|Messrs|Mme|Mlle|Drs?|Prof|Profs|Rev|Revd|Fr|Sr|Jr|St|Ste|Sta|Sto|Gen|Col|Lt|Capt|Cpt|Cmdr|Cdr|Maj|Sgt|Cpl|Pvt|Adm|Brig|' +
  'Sen|Sens|Rep|Reps|Gov|Hon|Pres|Supt|Insp|Det|Ma|Engr|Atty|Amb|Dir|Smt|Shri|Bros|Mt|Ft|No|Nos|Dept|Univ|Assn|vs';

// Of firms and American states: they end sentences too, and keep their stop only where none ends.
const INNER_ABBREVIATIONS =
  'Inc|Corp|Cos?|Ltd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Alta|Ont|Que|Sask';
const GOES_ON = String.raw`(?=[,;:)\]—–-]|\s*[(—–]|\s+[\p{Ll}\p{N}])`;

// A plain hyphen keeps "Jean-Luc" whole, but these first parts are ordinary prefixes before a name ("pro-Kremlin").
const PREFIXES =
  'pro|anti|ex|non|post|pre|mid|trans|inter|intra|sub|then|half|self|semi|quasi|neo|all|cross|ultra|near';

// The order of the groups is that of GROUPS.
const TOKEN = new RegExp(
  [
    // U.S., a.m., J.K.; one initial ("J.") only before another capital
    String.raw`((?:\p{L}\.){2,}|\p{Lu}\.(?=[ \u00a0]?\p{Lu})|(?:${DOTTED_ABBREVIATIONS})\.|(?:${INNER_ABBREVIATIONS})\.${GOES_ON})`,
    String.raw`(['’]s(?![\p{L}\p{N}]))`,
    String.raw`(\p{Sc})`,
    String.raw`(\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+)?)`,
    String.raw`((?:${PREFIXES})(?=-\p{Lu}))`,
    String.raw`([\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼʻ\x60](?!s(?![\p{L}\p{N}]))[\p{L}][\p{L}\p{M}\p{N}]*|-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|&\p{Lu}[\p{L}\p{M}\p{N}]*|\.\p{Ll}{2,}(?![\p{L}]))*)`,
    String.raw`(\S)`,
  ].join('|'),
  'uy',
);

// No named groups: an object of them for each token costs more than the match.
const GROUPS = { possessive: 2, currency: 3, number: 4, word: 6, mark: 7 } as const;

// "Lagos-based", "Brazilian-born", "U.S.-backed": the name ends at the hyphen; "US-China", "EU-Mercosur" are two names.
const LOWER_TAIL = /^([^-]*\p{Lu}[^-]*(?:-\p{Lu}[^-]*)*)-(\p{Ll}[\p{Ll}\p{M}]{2,}(?:-.*)?)$/u;
const TWO_NAMES = /^(\p{Lu}{2,})-(\p{Lu}\p{Ll}.+)$/u;
const ARABIC_MIDDLE =
  /-(?:al|el|ad|ar|as|at|az|an|ash|ul|ur|ud|us|de|la|le|les|sur|en|sous|du|des|di|da|do|dos|van|der|den|bin|ben|ye|il|lez)-/u;

/** Splits text into words, numbers and marks; possessive 's stands alone, names like O'Brien, Jean-Luc, U.S. and AT&T stay whole. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const bits = characterClass(text.charCodeAt(at));
    if (bits & CHARACTER.space) {
      at++;
      continue;
    }
    // Most words and marks are plain to see; the pattern, which would find the same, is far slower.
    const end = plainEnd(text, at, bits);
    if (end > at) {
      tokens.push({ text: text.slice(at, end), start: at, end, kind: bits & LETTER ? 'word' : 'mark' });
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    if (match[GROUPS.word] !== undefined) pushWord(tokens, match[0], at);
    else push(tokens, match[0], at, kindOf(match));
    at += match[0].length;
  }
  return tokens;
}

const known = new WeakMap<{ readonly text: string }, readonly Token[]>();

/** The tokens of a block, read once for all who ask. */
export function tokensOf(block: { readonly text: string }): readonly Token[] {
  const tokens = known.get(block) ?? tokenise(block.text);
  known.set(block, tokens);
  return tokens;
}

const LETTER = CHARACTER.letter | CHARACTER.mark;
const WORD = LETTER | CHARACTER.number;
const [STOP, STRAIGHT, CURLY, S] = ['.', "'", '’', 's'].map((char) => char.charCodeAt(0));
// What may go on behind a word's letters, other than a stop or an apostrophe.
const JOINERS = new Set([...'ʼʻ`-&'].map((char) => char.charCodeAt(0)));

/** The end of the word of letters or the mark that begins at `at`; `at` where only `TOKEN` can tell. */
function plainEnd(text: string, at: number, bits: number): number {
  if ((bits & LETTER) === 0) {
    const unit = text.charCodeAt(at);
    if (bits & (CHARACTER.number | CHARACTER.currency | CHARACTER.half)) return at;
    return (unit === STRAIGHT || unit === CURLY) && text.charAt(at + 1) === 's' ? at : at + 1;
  }
  let end = at + 1;
  while (classAt(text, end) & WORD) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  const after = classAt(text, end + 1);
  if (next === STOP) {
    // Initials and "Mr." keep their stop, "vs." too; "sport.de" goes on.
    const isPlain = end - at > 2 && (after & (WORD | CHARACTER.half)) === 0 && isSmall(text.charCodeAt(at));
    return isPlain ? end : at;
  }
  if (next === STRAIGHT || next === CURLY) {
    if ((after & (CHARACTER.letter | CHARACTER.half)) === 0) return end;
    const isPossessive = text.charCodeAt(end + 1) === S;
    return isPossessive && (classAt(text, end + 2) & (WORD | CHARACTER.half)) === 0 ? end : at;
  }
  return JOINERS.has(next) || characterClass(next) & CHARACTER.half ? at : end;
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[GROUPS.possessive] !== undefined) return 'possessive';
  if (match[GROUPS.currency] !== undefined) return 'currency';
  if (match[GROUPS.number] !== undefined) return 'number';
  return match[GROUPS.mark] === undefined ? 'word' : 'mark';
}

function push(tokens: Token[], text: string, start: number, kind: TokenKind): void {
  tokens.push({ text, start, end: start + text.length, kind });
}

// No compound of a name is as long; what is would cost its square to split.
const LONGEST_WORD = 100;

function pushWord(tokens: Token[], text: string, start: number): void {
  const hyphen = text.length <= LONGEST_WORD && text.includes('-') ? splitPoint(text) : -1;
  if (hyphen < 0) {
    push(tokens, text, start, 'word');
    return;
  }
  push(tokens, text.slice(0, hyphen), start, 'word');
  push(tokens, '-', start + hyphen, 'mark');
  pushWord(tokens, text.slice(hyphen + 1), start + hyphen + 1);
}

function splitPoint(text: string): number {
  const two = TWO_NAMES.exec(text);
  if (two?.[1] !== undefined) return two[1].length;
  // In "Aix-en-Provence" and "Nasr-al-Din" the small word is part of the name; so is the ending of "Kim Il-sung", "Shih-ming".
  if (ARABIC_MIDDLE.test(text)) return -1;
  const tail = LOWER_TAIL.exec(text);
  if (tail?.[1] === undefined || tail[2] === undefined) return -1;
  return PARTICIPLE.test(tail[2]) ? tail[1].length : -1;
}

const PARTICIPLE =
  /^(?:[\p{Ll}]{2,}(?:ed|driven|stricken|wide|like|style|based|born|led|run|held|bound|made|backed|owned|era|only|area|type|class|size|rated|free|friendly|linked|occupied|speaking)|born|led|run|held|era|wide|made|bred|sent|owned|bound|funded|turned|trained|listed|area|style|like|educated|appointed|controlled|sponsored|registered|headquartered|to|and|loving|obsessed|ruled|built|themed|inspired|related|tier|grade|level|day|time|long|plus|shaped|sized|shirt)(?:-.*)?$/u;
