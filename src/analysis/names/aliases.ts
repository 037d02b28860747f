import type { Mention } from './mentions.ts';

const CUES = new Set(['nicknamed', 'dubbed', 'alias', 'aka', 'a.k.a', 'a.k.a.']);
// "known to his friends as": so many words between.
const LONGEST_AUDIENCE = 5;
const BETWEEN = new Set(
  ', ( who is was are were has had been be also better best widely popularly commonly often affectionately simply then now and formerly once'.split(
    ' ',
  ),
);
const OPENS = /^[“"‘'«]$/;

/** Where the name ends that a mention is given as another name of, "Ana Reyes, better known as [“Nana”]"; undefined where none is. */
export function aliasedEnd({ words, first }: Mention): number | undefined {
  let i = first - 1;
  if (OPENS.test(words[i]?.text ?? '')) i--;
  if (words[i]?.lower === 'the') i--;
  if (OPENS.test(words[i]?.text ?? '')) i--;
  if (words[i]?.lower === 'as') {
    const stop = i - LONGEST_AUDIENCE - 1;
    i--;
    while (i > stop && words[i]?.lower !== 'known' && words[i]?.kind === 'word') i--;
    if (words[i]?.lower !== 'known') return undefined;
  } else if (!CUES.has(words[i]?.lower ?? '')) return undefined;
  i--;
  while (i >= 0 && BETWEEN.has(words[i]?.lower ?? '') && words[i + 1]?.isJoined === true) i--;
  return i < 0 || words[i + 1]?.isJoined !== true ? undefined : i;
}

/** Joins the groups of people's mentions of which one is given as another name of the other. */
export function joinAliases(groups: readonly Mention[][]): Mention[][] {
  const holder = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const { block, last } of group) holder.set(`${block}:${last}`, index);
  });
  const merged = groups.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    // Halving the path keeps long chains of aliases cheap.
    while (merged[root] !== root) {
      const above = merged[root] ?? root;
      merged[root] = merged[above] ?? above;
      root = above;
    }
    return root;
  };
  groups.forEach((group, index) => {
    for (const mention of group) {
      const end = aliasedEnd(mention);
      const bearer = end === undefined ? undefined : holder.get(`${mention.block}:${end}`);
      if (bearer !== undefined) merged[rootOf(index)] = rootOf(bearer);
    }
  });
  const joined = new Map<number, Mention[]>();
  groups.forEach((group, index) => {
    const root = rootOf(index);
    const whole = joined.get(root) ?? [];
    for (const mention of group) whole.push(mention);
    joined.set(root, whole);
  });
  return [...joined.values()];
}
