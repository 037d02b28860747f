import type { Token } from './frame.ts';

const NAMING =
  /^(?:so-called|dubbed|titled|entitled|nicknamed|named|styled|termed|christened|aka|a\.k\.a|branded|labelled|labeled|tagged|codenamed|code-named|subtitled|billed|translated|means|meaning|meant|word|words|term|phrase|letters|label|slogan|sign|stamped|marked|inscribed|embroidered|tattooed|emblazoned)$/u;
const WORKS =
  /^(?:film|films|movie|song|songs|album|albums|book|books|novel|novels|play|plays|series|single|singles|track|tracks|hit|hits|show|shows|musical|magazine|essay|essays|episode|episodes|poem|poems|painting|paintings|exhibition|opera|ballet|documentary|memoir|autobiography|sitcom|drama|comedy|thriller|sequel|ballad|anthem|hymn|symphony|video|podcast|game|story|tale|sculpture|work|works|programme|program|cover|lecture|course|report|paper|article|chapter|column|of|his|her|their|its|in|on|from|and|the)$/u;

/** Is the quote token at `at` a scare quote, a nickname or the title of a work, by what stands around it and inside it? */
export function isScareQuote(
  tokens: readonly Token[],
  at: number,
  words: string,
  isAttributed: boolean,
  isEnglish: boolean,
): boolean {
  const before = tokens[at - 1];
  const lower = before?.lower ?? '';
  const count = words.split(/\s+/u).length;
  const endsInStop = /[.!?…]$/u.test(words);
  if (lower === 'so-called' || lower === 'so-termed') return true;
  if (count <= 8 && NAMING.test(lower)) return true;
  if (
    count <= 8 &&
    lower === 'as' &&
    /^(?:known|billed|translated|referred|to|dubbed)$/u.test(tokens[at - 2]?.lower ?? '')
  )
    return true;
  if (isNickname(tokens, at, count)) return true;
  const isTitle = isTitleCase(words) && count <= 10 && !/[!?…]$/u.test(words);
  if (isTitle && (!endsInStop || count >= 2) && WORKS.test(lower)) return true;
  if (isTitle && count >= 2 && /^['’]s?$/u.test(lower)) return true;
  const twoBefore = tokens[at - 2]?.lower ?? '';
  if (isTitle && !endsInStop && before?.text === ',' && twoBefore.length > 2 && WORKS.test(twoBefore)) return true;
  if (isAttributed) return false;
  // Where no cue can be read, only one or two bare words are beyond doubt.
  return count <= (isEnglish ? 4 : 2) && !endsInStop && before !== undefined && before.text !== ':';
}

/** Dwayne “The Rock” Johnson: between the parts of a name. */
function isNickname(tokens: readonly Token[], at: number, count: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || count > 4) return false;
  const isNamePart = (token: Token): boolean => token.kind === 'name' || (token.kind === 'word' && token.isCapital);
  return (isNamePart(before) || before.text === '.') && isNamePart(after) && at > 1;
}

const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|de|la|el|du|des|le|les|van|von|is|as)$/u;

function isTitleCase(words: string): boolean {
  const parts = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return (
    parts.length > 0 && parts.every((part, index) => /^[\p{Lu}\p{N}]/u.test(part) || (index > 0 && SMALL.test(part)))
  );
}
