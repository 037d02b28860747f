import type { Block, LiveUpdate, PageNotice } from '../article.ts';
import { collapse } from '../collapsed-text.ts';
import { isoDate } from '../iso-date.ts';
import { plain } from '../page-facts.ts';
import type { Declared } from './declared.ts';

const NAMED = /(?:^|[\s_-])live-?(?:blog|post|coverage|feed|ticker)(?:$|[\s_-])|liveBlog/;
const FEWEST_UPDATES = 3;

/**
 * Says that the story is told as it happens, with its updates, newest first: where the page declares a live blog, or calls its text
 * one and dates at least three parts of it. `stamps` are the numbers of the blocks' live elements.
 */
export function liveBlogNotice(
  declared: Declared,
  live: readonly Element[],
  blocks: readonly Block[],
  stamps: readonly (number | undefined)[],
): PageNotice[] {
  const isDeclared = declared.types.has('LiveBlogPosting') || declared.updates.length > 0;
  if (!isDeclared && !isNamedLive(live, stamps)) return [];
  const shown = updatesInPage(live, blocks, stamps);
  const told = declaredUpdates(declared, blocks);
  const updates = told.length > shown.length ? told : shown;
  if (!isDeclared && updates.length < FEWEST_UPDATES) return [];
  return [{ kind: 'live-blog', updates: newestFirst(updates) }];
}

function isNamedLive(live: readonly Element[], stamps: readonly (number | undefined)[]): boolean {
  const first = live[stamps.find((stamp) => stamp !== undefined) ?? -1];
  return first?.closest('[class*="live" i], [id*="live" i]')
    ? ancestors(first).some((element) => NAMED.test(`${element.getAttribute('class')} ${element.getAttribute('id')}`))
    : false;
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
  return found;
}

/** The updates by the times that stand in the page: each the blocks that share a box with one time alone, else those up to the next time. */
function updatesInPage(
  live: readonly Element[],
  blocks: readonly Block[],
  stamps: readonly (number | undefined)[],
): LiveUpdate[] {
  const placed = blocks.flatMap((_, block) => {
    const stamp = stamps[block];
    return stamp === undefined || blocks[block]?.kind === 'standfirst' ? [] : [{ block, stamp }];
  });
  const times = live.flatMap((element, stamp) => {
    const date = /^time$/i.test(element.tagName) ? element.getAttribute('datetime') : null;
    const time = date !== null && /T|\d \d/.test(date) ? isoDate(plain(date)) : undefined;
    return time === undefined ? [] : [{ element, stamp, time }];
  });
  const byTime = new Map<string, readonly number[]>();
  const boxes = times.map(({ element }, index) => ownBox(element, times, index));
  const starts = boxes.map((box) => live.indexOf(box));
  for (const [index, { time }] of times.entries()) {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const inBox = placed.filter(({ stamp }) => boxes[index]?.contains(live[stamp] ?? null));
    const hasText = inBox.some(({ block }) => blocks[block]?.kind !== 'heading');
    const own = hasText ? inBox : placed.filter(({ stamp }) => stamp >= start && stamp < end);
    const found = own.map(({ block }) => block);
    // A list of key moments gives the same times again, in a few words.
    if (lengthOf(found, blocks) > lengthOf(byTime.get(time) ?? [], blocks)) byTime.set(time, found);
  }
  return [...byTime].map(([time, own]) => ({ time, blocks: own }));
}

/** The largest element that holds this time and no other one. */
function ownBox(
  element: Element,
  times: readonly { readonly element: Element; readonly time: string }[],
  index: number,
): Element {
  const others = [times[index - 1], times[index + 1]].filter((time) => time !== undefined);
  let box = element;
  for (let up = element.parentElement; up; up = up.parentElement) {
    const holder = up;
    if (others.length === 0 || others.some((other) => holder.contains(other.element))) break;
    box = up;
  }
  return box;
}

/** The updates that the page's JSON-LD gives, each found by its headline or first words. */
function declaredUpdates(declared: Declared, blocks: readonly Block[]): LiveUpdate[] {
  const starts = declared.updates.flatMap(({ published, headline, text }) => {
    const time = isoDate(plain(published));
    const words = [plain(headline), plain(text).slice(0, 60)].filter((each) => each.length >= 10);
    const start = blocks.findIndex((block) => words.some((each) => sameStart(block.text, each)));
    return time === undefined || start < 0 ? [] : [{ time, start }];
  });
  starts.sort((one, other) => one.start - other.start);
  return starts.map(({ time, start }, index) => {
    const end = starts[index + 1]?.start ?? start + 1;
    return { time, blocks: Array.from({ length: Math.max(1, end - start) }, (_, offset) => start + offset) };
  });
}

function sameStart(block: string, words: string): boolean {
  return block.startsWith(words) || (block.length >= 40 && collapse(words).startsWith(block));
}

function newestFirst(updates: readonly LiveUpdate[]): LiveUpdate[] {
  return [...updates].sort(
    (one, other) => Date.parse(other.time) - Date.parse(one.time) || firstOf(one) - firstOf(other),
  );
}

function firstOf({ blocks }: LiveUpdate): number {
  return blocks[0] ?? 0;
}

function lengthOf(own: readonly number[], blocks: readonly Block[]): number {
  return own.reduce((sum, block) => sum + (blocks[block]?.text.length ?? 0), 0);
}
