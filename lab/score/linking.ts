// Scores how mentions are linked into names, and roles: npx tsx lab/score/linking.ts [dev|train] [--errors]
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { NameKind } from '../../src/analysis/digest.ts';
import { findNames, gatherNames } from '../../src/analysis/names/find-names.ts';
import type { FoundName } from '../../src/analysis/names/found-name.ts';
import { CLASSES, decodeGazetteer, type Gazetteer } from '../../src/analysis/names/gazetteer.ts';
import type { Mention } from '../../src/analysis/names/mentions.ts';
import { readArticle } from '../../src/analysis/names/read-article.ts';
import { articleSentences, type Sentence } from '../../src/analysis/text/sentences.ts';
import { type Article, spanText } from '../../src/article/article.ts';
import { corporaFolder, ownArticles } from '../train/corpora.ts';
import { type MarkedArticle, nameMarks, plainArticle } from '../train/marked-article.ts';

const KINDS: Readonly<Record<string, NameKind>> = { P: 'person', L: 'place', O: 'organisation' };
const TOP = 8;

/** Sums of B-cubed over mentions (Bagga and Baldwin 1998); a mention that the other side has not counts 0. */
interface Cubes {
  precision: number;
  found: number;
  recall: number;
  wanted: number;
}

interface Tally {
  readonly cubes: Record<NameKind, Cubes>;
  /** Persons: role given and right, role given, role wanted, role given to somebody whose role is marked. */
  readonly roles: { right: number; exact: number; given: number; wanted: number; givenToMarked: number };
  /** Names that a reference summary speaks of and the body names, and how many of these are among the foremost. */
  readonly salience: { wanted: number; top: number };
}

/**
 * Prints B-cubed F1 of each kind, F1 of roles (right where it is the marked role, contains it, or is contained in it), and the share
 * of the names in the reference summaries that are among the foremost; once with mentions as found, once with those of the annotation.
 */
export function scoreLinking(part: 'dev' | 'train', gazetteer: Gazetteer, showErrors: boolean): void {
  for (const gold of [false, true]) {
    const tally = newTally();
    ownArticles(part).forEach((marked, n) => {
      const article = plainArticle(marked);
      const sentences = articleSentences(article, 'en');
      const names = gold
        ? gatherNames(article, goldMentions(marked, article, sentences, gazetteer), gazetteer, 'en')
        : findNames(article, sentences, gazetteer, 'en');
      const errors = addArticle(tally, marked, article, names);
      if (showErrors && gold) for (const error of errors) console.log(`${part}-${n} ${error}`);
    });
    printTally(`own-${part}, ${gold ? 'mentions of the annotation' : 'mentions as found'}`, tally);
  }
}

/** The annotated names as mentions that are certain of their kind; those that no words of ours make up are left out. */
export function goldMentions(
  marked: MarkedArticle,
  article: Article,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
): Mention[] {
  const { views } = readArticle(article, sentences, gazetteer);
  return [...marked.blocks, marked.title].flatMap((text, block) => {
    const words = views[block]?.words ?? [];
    return nameMarks(text).flatMap((mark): Mention[] => {
      const first = words.findIndex((word) => word.start === mark.start);
      const last = words.findIndex((word) => word.end === mark.end);
      if (first < 0 || last < first) return [];
      const kind = KINDS[mark.tag.charAt(0)] ?? 'other';
      const scores = CLASSES.map((name) => (name === kind ? 20 : 0));
      return [{ block, first, last, words, kind, scores, plain: 0 }];
    });
  });
}

function newTally(): Tally {
  const cubes = (): Cubes => ({ precision: 0, found: 0, recall: 0, wanted: 0 });
  return {
    cubes: { person: cubes(), place: cubes(), organisation: cubes() },
    roles: { right: 0, exact: 0, given: 0, wanted: 0, givenToMarked: 0 },
    salience: { wanted: 0, top: 0 },
  };
}

function addArticle(tally: Tally, marked: MarkedArticle, article: Article, names: readonly FoundName[]): string[] {
  const errors: string[] = [];
  const bearer = new Map<string, string>();
  marked.blocks.forEach((block, b) => {
    for (const { tag, start, end } of nameMarks(block)) if (tag !== 'M') bearer.set(`${b}:${start}:${end}`, tag);
  });
  const holder = new Map<string, FoundName>();
  for (const name of names)
    for (const { block, start, end } of name.mentions) holder.set(`${block}:${start}:${end}`, name);
  const wantedSize = sizes(bearer.values());
  const shared = new Map<string, number>();
  for (const [place, tag] of bearer) {
    const name = holder.get(place);
    if (name?.kind === KINDS[tag.charAt(0)] && name !== undefined)
      shared.set(`${name.id} ${tag}`, (shared.get(`${name.id} ${tag}`) ?? 0) + 1);
  }
  for (const [tag, count] of wantedSize) {
    const cubes = tally.cubes[KINDS[tag.charAt(0)] ?? 'person'];
    cubes.wanted += count;
    for (const name of names) cubes.recall += (shared.get(`${name.id} ${tag}`) ?? 0) ** 2 / count;
  }
  for (const name of names) {
    const cubes = tally.cubes[name.kind];
    cubes.found += name.mentions.length;
    for (const tag of wantedSize.keys())
      cubes.precision += (shared.get(`${name.id} ${tag}`) ?? 0) ** 2 / name.mentions.length;
    const inside = [...wantedSize.keys()].filter((tag) => shared.has(`${name.id} ${tag}`));
    if (inside.length > 1) errors.push(`joined ${name.kind}: ${[name.name, ...name.aliases].join(' | ')}`);
  }
  for (const tag of wantedSize.keys()) {
    const over = names.filter((name) => shared.has(`${name.id} ${tag}`));
    if (over.length > 1)
      errors.push(
        `split ${KINDS[tag.charAt(0)]}: ${over.map((n) => [n.name, ...n.aliases].join(' | ')).join('  ///  ')}`,
      );
  }
  errors.push(...addRoles(tally, marked, article, names, shared));
  errors.push(...addSalience(tally, marked, article, names));
  return errors;
}

function sizes(tags: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function addRoles(
  { roles }: Tally,
  marked: MarkedArticle,
  article: Article,
  names: readonly FoundName[],
  shared: ReadonlyMap<string, number>,
): string[] {
  const errors: string[] = [];
  const wanted = new Map<string, string[]>();
  for (const { marks, text } of marked.blocks) {
    for (const { tag, start, end } of marks) {
      if (!/^R:P\d/.test(tag)) continue;
      const who = tag.slice(2);
      wanted.set(who, [...(wanted.get(who) ?? []), text.slice(start, end).toLowerCase()]);
    }
  }
  roles.wanted += wanted.size;
  const met = new Set<string>();
  for (const name of names) {
    if (name.kind !== 'person') continue;
    const tags = [...shared].filter(([key]) => key.startsWith(`${name.id} `)).sort((a, b) => b[1] - a[1]);
    const who = tags[0]?.[0].split(' ')[1] ?? '';
    const marks = wanted.get(who) ?? [];
    if (name.role === undefined) continue;
    roles.given++;
    if (marks.length > 0) roles.givenToMarked++;
    const role = spanText(article, name.role).toLowerCase();
    if (!met.has(who) && marks.some((mark) => mark.includes(role) || role.includes(mark))) {
      roles.right++;
      if (marks.includes(role)) roles.exact++;
      met.add(who);
      if (!marks.includes(role)) errors.push(`role of ${name.name}: [${role}] not exactly ${marks.join(' | ')}`);
    } else
      errors.push(`role of ${name.name}: [${role}] ${marks.length > 0 ? `wanted ${marks.join(' | ')}` : 'unmarked'}`);
  }
  for (const [who, marks] of wanted) {
    if (met.has(who)) continue;
    const block = marked.blocks.find(({ marks: all }) => all.some(({ tag }) => tag === `R:${who}`));
    const at = block?.marks.find(({ tag }) => tag === `R:${who}`)?.start ?? 0;
    errors.push(`role missed: [${marks.join(' | ')}] …${block?.text.slice(Math.max(0, at - 60), at + 90)}…`);
  }
  return errors;
}

function addSalience(
  { salience }: Tally,
  marked: MarkedArticle,
  article: Article,
  names: readonly FoundName[],
): string[] {
  const errors: string[] = [];
  const summary = ` ${marked.summary} `;
  names.forEach((name, index) => {
    const forms = [name.name, ...name.aliases].filter((form) => form.length > 2);
    if (!forms.some((form) => new RegExp(`[^\\p{L}]${escapePattern(form)}[^\\p{L}]`, 'u').test(summary))) return;
    salience.wanted++;
    if (index < TOP) salience.top++;
    else errors.push(`place ${index + 1} of ${names.length}: ${name.name} (${article.title})`);
  });
  return errors;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function printTally(title: string, { cubes, roles, salience }: Tally): void {
  const percent = (part: number, whole: number): string => (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);
  console.log(title);
  for (const [kind, { precision, found, recall, wanted }] of Object.entries(cubes)) {
    const p = precision / found;
    const r = recall / wanted;
    console.log(
      `  B-cubed ${kind} P ${percent(precision, found)} R ${percent(recall, wanted)} F1 ${percent(2 * p * r, p + r)}`,
    );
  }
  const { right, exact, given, wanted, givenToMarked } = roles;
  console.log(
    `  roles P ${percent(right, given)} R ${percent(right, wanted)} F1 ${percent(2 * right, given + wanted)}` +
      `   of people with a marked role P ${percent(right, givenToMarked)} F1 ${percent(2 * right, givenToMarked + wanted)}   exact ${percent(exact, right)}`,
  );
  console.log(
    `  names of the summary among the first ${TOP}: ${percent(salience.top, salience.wanted)} of ${salience.wanted}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  corporaFolder();
  const gazetteer = decodeGazetteer(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)));
  scoreLinking(process.argv.includes('train') ? 'train' : 'dev', gazetteer, process.argv.includes('--errors'));
}
