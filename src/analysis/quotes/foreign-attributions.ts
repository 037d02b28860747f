import type { Attribution } from './find-attributions.ts';
import { FOREIGN_CUES, FOREIGN_PRONOUNS, FOREIGN_SOURCES } from './foreign-cues.ts';
import type { Token } from './frame.ts';
import type { Phrase } from './phrases.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

const INVERTED = /-(?:t-)?(il|elle|ils|elles|on)$/u;

const PARTICLES = words('de la las los del el le les du des von van der den zu da do dos y e di della dello af av');

/** Attributions in languages other than English: a cue beside a quote, and a name beside the cue; nothing less sure. */
export function findForeignAttributions(tokens: readonly Token[], language: string): readonly Attribution[] {
  const cues = FOREIGN_CUES[language === 'nb' || language === 'nn' ? 'no' : language];
  const sources = FOREIGN_SOURCES[language];
  if (cues === undefined) return [];
  const found: Attribution[] = [];
  tokens.forEach((token, at) => {
    const lower = token.lower.replace(INVERTED, '');
    // "déclare-t-elle", "a-t-elle déclaré"
    if (token.kind === 'word' && sources?.has(token.lower) && !isPlainAdverb(tokens, at)) {
      const source = subjectAfter(tokens, at + 1, language);
      if (source?.kind === 'name')
        found.push({ cueFrom: at, cueTo: at + 1, cueClass: 'say', subject: source, confidence: 0.8 });
      return;
    }
    const inverted = (INVERTED.exec(token.lower) ?? INVERTED.exec(tokens[at - 1]?.lower ?? ''))?.[1];
    if (token.kind !== 'word' || !cues.has(lower)) return;
    const isBeside = isTag(tokens, at);
    const subject =
      pronounAt(tokens, inverted === undefined ? at + 1 : at, inverted, language) ??
      subjectAfter(tokens, at + 1, language) ??
      subjectBefore(tokens, at, language) ??
      (isBeside ? surnameAfter(tokens, at + 1, language) : undefined);
    if (subject === undefined) return;
    found.push({ cueFrom: at, cueTo: at + 1, cueClass: 'say', subject, confidence: 0.8 });
  });
  return found;
}

/** German "so" names a source behind a quote alone: “…”, so Harder. */
const isPlainAdverb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'so' && !/^(?:,|)$/u.test(tokens[at - 1]?.text ?? '-');

/** "sagte er", "a-t-elle déclaré": someone, whoever that is. */
function pronounAt(
  tokens: readonly Token[],
  at: number,
  joined: string | undefined,
  language: string,
): Phrase | undefined {
  const head = FOREIGN_PRONOUNS[language]?.[joined ?? tokens[at]?.lower ?? ''];
  if (head === undefined) return undefined;
  return { kind: 'pronoun', from: at, to: at + 1, outerFrom: at, head, isDefinite: true, words: [head] };
}

/** The cue stands right behind a quote: "…", - сообщил Левчак. */
function isTag(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && /^[,—–.-]$/u.test(tokens[before]?.text ?? '')) before -= 1;
  return tokens[before]?.kind === 'quote';
}

/** A surname alone is certain only in a tag that ends with it. German writes every noun large. */
function surnameAfter(tokens: readonly Token[], at: number, language: string): Phrase | undefined {
  const next = tokens[at + 1];
  if (language === 'de' || tokens[at]?.kind !== 'word' || !isNamePart(tokens[at], language)) return undefined;
  return next === undefined || /^[.,]$/u.test(next.text) ? { ...phrase(tokens, at, at + 1), kind: 'name' } : undefined;
}

const GREEK_ARTICLE = /^(?:ο|η|οι)$/u;
const GREEK_STOP =
  /^(?:σε|στον?|στην?|στους?|στις|στα|με|για|από|κατά|μετά|ότι|πως|που|και|σήμερα|χθες|χτες|μιλώντας|αναφερόμεν\p{L}+|όταν|ενώ|αλλά|προς|ο|οι)$/u;

/** "ο πρόεδρος του Συλλόγου Αθηνών Κ. Λουράντος": the phrase that an article opens, if it has a capital. */
function greekSubject(tokens: readonly Token[], from: number): Phrase | undefined {
  if (!GREEK_ARTICLE.test(tokens[from]?.lower ?? '')) return undefined;
  let end = from + 1;
  for (let at = from + 1; at < Math.min(tokens.length, from + 14); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || GREEK_STOP.test(token.lower)) break;
    // The stop of "κ." and of initials.
    const isShort = token.text === '.' && (tokens[at - 1]?.text.length ?? 9) <= 4 && tokens[at + 1] !== undefined;
    if (token.kind === 'mark' && !isShort && token.text !== '-') break;
    if (token.kind !== 'mark') end = at + 1;
  }
  const hasName = tokens.slice(from + 1, end).some(({ kind, isCapital }) => kind === 'name' || isCapital);
  return hasName ? phrase(tokens, from + 1, end) : undefined;
}

function subjectAfter(tokens: readonly Token[], from: number, language: string): Phrase | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  if (language === 'el') return greekSubject(tokens, from);
  // A title or an office may stand first: "dijo el ministro Juan Roe", "sagte die Sprecherin Anna Roe".
  for (let at = from; at < Math.min(tokens.length, from + 8); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.kind === 'mark') return undefined;
    if (!isNamePart(token, language) || !(token.kind === 'name' || nextIsName(tokens, at, language))) continue;
    // "powiedział analityk CDM Pekao": letters alone are a body, whose analyst it was that spoke.
    const isBody = token.kind === 'word' && /^\p{Lu}{2,}$/u.test(token.text);
    const found = nameFrom(tokens, at, language);
    return isBody && at > from ? phrase(tokens, from, found.to) : found;
  }
  return undefined;
}

function subjectBefore(tokens: readonly Token[], end: number, language: string): Phrase | undefined {
  let at = end;
  // The auxiliary of a French or Spanish perfect: "a déclaré", "ha dicho".
  if (/^(?:a|ont|ha|han|hat|haben|hanno|heeft|har|have)$/u.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  const last = tokens[at - 1];
  if (last === undefined || !isNamePart(last, language)) return undefined;
  let start = at - 1;
  while (start > 0 && last.kind !== 'name' && isNamePart(tokens[start - 1], language)) start -= 1;
  return last.kind === 'name' || at - start >= 2 ? phrase(tokens, start, at) : undefined;
}

function nameFrom(tokens: readonly Token[], from: number, language: string): Phrase {
  let to = from + 1;
  if (tokens[from]?.kind !== 'name') {
    while (
      isNamePart(tokens[to], language) ||
      (PARTICLES.has(tokens[to]?.lower ?? '') && isNamePart(tokens[to + 1], language))
    )
      to += 1;
  }
  return phrase(tokens, from, to);
}

function phrase(tokens: readonly Token[], from: number, to: number): Phrase {
  const isPlace = tokens[to - 1]?.isPlace === true && to - from > 1;
  const name = isPlace ? undefined : tokens[to - 1]?.name;
  const list = tokens.slice(from, to).map((token) => token.lower);
  const base = { from, to, outerFrom: from, head: list.at(-1) ?? '', isDefinite: false, words: list };
  return name === undefined ? { kind: 'description', ...base } : { kind: 'name', name, ...base };
}

function isNamePart(token: Token | undefined, language: string): boolean {
  if (token === undefined || token.kind === 'mark' || token.kind === 'quote') return false;
  return token.kind === 'name' || (token.isCapital && (language !== 'de' || !GERMAN_NOUN.test(token.text)));
}

// German writes every noun large: these endings are offices and abstractions, not surnames.
const GERMAN_NOUN =
  /(?:ung|heit|keit|schaft|minister|ministerin|sprecher|sprecherin|präsident|präsidentin|chef|chefin|kanzler|kanzlerin|leiter|leiterin|trainer|vorsitzende[rn]?|direktor|direktorin|professor|professorin|meister|meisterin|führer|führerin)$/iu;

const nextIsName = (tokens: readonly Token[], at: number, language: string): boolean =>
  isNamePart(tokens[at + 1], language) ||
  (PARTICLES.has(tokens[at + 1]?.lower ?? '') && isNamePart(tokens[at + 2], language));
