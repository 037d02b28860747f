import { LIST } from './gazetteer.ts';
import {
  endsPhrase,
  isDeterminer,
  isHead,
  isJudgement,
  isModifier,
  isPlainNoun,
  isTrade,
  isVerbLike,
} from './role-words.ts';
import type { Word } from './words.ts';

const INDEFINITE = new Set(['a', 'an']);
const CONTAINING = new Set(['in', 'with', 'by', 'of']);
const LONGEST_ROLE = 7;
const LONGEST_BEFORE = 10;
const LONGEST_AFTER = 20;

/** Where the body begins that "of" cuts from its last word at `start`: "[Synod of] Bishops Rapporteur X". */
export function bodyFrom(words: readonly Word[], start: number): number | undefined {
  const [opener, joint, head] = [words[start], words[start - 1], words[start - 2]];
  if (joint?.text !== 'of' || !joint.isJoined || opener?.isNameLike !== true || !opener.isJoined) return undefined;
  if (head?.kind !== 'word' || !head.isNameLike || isHead(head)) return undefined;
  return (head.lists & LIST.organisationHead) !== 0 ? start - 2 : undefined;
}

/** Where the fields begin of which the last opens at `start`, with what is said before them: "[former oil and] gas tycoon X". */
export function listedFrom(words: readonly Word[], start: number): number | undefined {
  const [field, joint, other] = [words[start], words[start - 1], words[start - 2]];
  if (joint?.text !== 'and' || !joint.isJoined || field?.isJoined !== true || !isField(field) || !isField(other))
    return undefined;
  let from = start - 2;
  while (from > 0 && start - from < LONGEST_ROLE && words[from]?.isJoined && isModifier(words[from - 1])) from--;
  const before = words[from - 1];
  const isOwned = words[from]?.isJoined === true && (isDeterminer(before) || before?.kind === 'possessive');
  if (!isOwned && from === start - 2) return undefined;
  while (from < start - 2 && isJudgement(words[from])) from++;
  return from;
}

function isField(word: Word | undefined): boolean {
  return word !== undefined && isPlainNoun(word) && !isHead(word) && !isTrade(word) && !isVerbLike(word);
}

/** "a limited quarterback in X, a [woeful coordinator] who was fired, and a defense that …": what follows X is the next of a list, no role. */
export function isEnumerated(words: readonly Word[], first: number, at: number): boolean {
  if (!INDEFINITE.has(words[at]?.text ?? '') || !CONTAINING.has(words[first - 1]?.text ?? '')) return false;
  let opener = first - 1;
  while (opener > 0 && first - opener < LONGEST_BEFORE && !INDEFINITE.has(words[opener]?.lower ?? '')) {
    if (words[opener]?.text === ',') return false;
    opener--;
  }
  if (!INDEFINITE.has(words[opener]?.lower ?? '')) return false;
  for (let i = at + 1; i < at + LONGEST_AFTER && words[i] !== undefined; i++) {
    if (words[i]?.text === '.') return false;
    if (words[i]?.text === ',' && words[i + 1]?.text === 'and' && INDEFINITE.has(words[i + 2]?.text ?? '')) return true;
  }
  return false;
}

/** "the referee, X," but not "the coordinator, X threw": there another clause begins. */
export function isClosed(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  if (next?.isJoined !== true || next.kind === 'mark') return true;
  return next.kind === 'word' && (endsPhrase(next) || isDeterminer(next));
}
