import { keyOf } from './mention-edits.ts';
import type { Mention } from './mentions.ts';

const JOINTS = new Set(['and', '&']);

/** The mentions of an article, "Morgan" and "Morgan" joined by "and" made one body, a firm, unless the story names several people so. In reading order. */
export function joinPartners(mentions: readonly Mention[]): Mention[] {
  // Made where the first is asked for: few stories name any.
  let bearers: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (before === undefined || !isTwin(before, mention)) {
      joined.push(mention);
      continue;
    }
    bearers ??= bearersOf(mentions);
    if ((bearers.get(keyOf(mention))?.size ?? 0) > 1) joined.push(mention);
    else joined[joined.length - 1] = asBody(before, mention);
  }
  return joined;
}

function isTwin(left: Mention, right: Mention): boolean {
  const { words, first, last } = right;
  const isPair = left.block === right.block && left.first === left.last && first === last && first - left.last === 2;
  return isPair && JOINTS.has(words[first - 1]?.text ?? '') && words[left.first]?.text === words[first]?.text;
}

/** The full names of people, by surname. */
function bearersOf(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { kind, words, first, last } of mentions) {
    if (kind !== 'person' || first === last) continue;
    const surname = keyOf({ words, first: last, last });
    const names = bearers.get(surname) ?? new Set<string>();
    bearers.set(surname, names.add(keyOf({ words, first, last })));
  }
  return bearers;
}

function asBody(left: Mention, right: Mention): Mention {
  const plain = Math.min(left.plain, right.plain);
  const best = Math.max(plain, ...left.scores, ...right.scores);
  const scores = left.scores.map((score, i) => (i === 2 ? best : Math.min(score, right.scores[i] ?? score, best - 4)));
  return { ...left, last: right.last, kind: 'organisation', scores, plain: Math.min(plain, best - 4) };
}
