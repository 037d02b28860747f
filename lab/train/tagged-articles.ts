import { taggedDocuments } from './corpora.ts';
import type { Mark, MarkedArticle, MarkedText } from './marked-article.ts';

type Tagged = readonly (readonly [string, string])[];

/** How a tagged set is read as articles. */
export interface TaggedSet {
  readonly file: string;
  /** Sets of sentences without documents: so many in a row make one article. */
  readonly together?: number;
  /** True where hyphens inside words are tokens of their own. */
  readonly splitsHyphens?: boolean;
}

const SENTENCES_A_PARAGRAPH = 3;
const TAGS: Readonly<Record<string, string>> = { PER: 'P1', LOC: 'L1', ORG: 'O1', MISC: 'M' };

/** Reads a tagged set as annotated articles in the conventions of `own/`: "the" and titles outside, one mark for each of "Cairo, Egypt". */
export function taggedArticles(set: TaggedSet): MarkedArticle[] {
  const documents = taggedDocuments(set.file);
  const groups = set.together === undefined ? documents : grouped(documents.flat(), set.together);
  return groups.map((sentences) => ({
    title: { text: '', marks: [] },
    summary: '',
    blocks: grouped(sentences, SENTENCES_A_PARAGRAPH).map((some) => ({
      ...joinSentences(some, set),
      isHeading: false,
    })),
  }));
}

function grouped<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function joinSentences(sentences: readonly Tagged[], set: TaggedSet): MarkedText {
  let text = '';
  const marks: Mark[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    let quoted = false;
    let glued = true;
    let open: { tag: string; start: number } | undefined;
    let end = text.length;
    const close = (): void => {
      if (open !== undefined) marks.push(...normalise(text, { ...open, end }));
      open = undefined;
    };
    for (const [raw, tag] of sentence) {
      const word = raw === '``' || raw === "''" ? '"' : raw;
      const isHyphen = set.splitsHyphens === true && word === '-';
      const closes =
        word === '"' ? quoted : /^(?:[,.;:?!)\]%…]|\.\.\.|['’](?:s|re|ve|ll|d|m|t|S)?|n['’]t)$/u.test(word);
      const inside = tag.startsWith('I-') && open !== undefined && TAGS[tag.slice(2)] === open.tag;
      if (!inside) close();
      if (!glued && !closes && !isHyphen) text += ' ';
      if (!inside && tag !== 'O') open = { tag: TAGS[tag.slice(2)] ?? 'M', start: text.length };
      text += word;
      end = text.length;
      glued = isHyphen || /^[([$£€]$/.test(word) || (word === '"' && !quoted);
      if (word === '"') quoted = !quoted;
    }
    close();
  }
  return { text, marks };
}

const TITLE =
  /^(?:(?:Prime Minister|Vice President|Foreign Minister|Secretary of State|President|Minister|Chancellor|Senator|Governor|Mayor|King|Queen|Prince|Princess|Pope|Judge|Justice|General|Colonel|Captain|Major|Lieutenant|Sergeant|Admiral|Professor|Ayatollah|Sheikh|Ambassador|Congressman|Congresswoman|Representative|Archbishop|Bishop|Cardinal|Sir|Lord|Lady|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Prof|Rev)\.? )+/u;

function normalise(text: string, mark: Mark): Mark[] {
  let { start, end } = mark;
  const words = (): string => text.slice(start, end);
  if (mark.tag === 'P1') start += TITLE.exec(words())?.[0].length ?? 0;
  if (mark.tag !== 'M') start += /^[Tt]he (?=\p{Lu})/u.exec(words())?.[0].length ?? 0;
  end -=
    /(?:['’]s|[\s,;:.'’"]+)$/u.exec(words().replace(/(?<=\b\p{Lu}|Inc|Co|Corp|Ltd|Jr|Sr)\.$/u, 'x'))?.[0].length ?? 0;
  if (start >= end) return [];
  const comma = mark.tag === 'L1' ? words().indexOf(', ') : -1;
  if (comma < 0) return [{ tag: mark.tag, start, end }];
  const first = { tag: 'L1', start, end: start + comma };
  return [first, ...normalise(text, { tag: 'L1', start: start + comma + 2, end })];
}
