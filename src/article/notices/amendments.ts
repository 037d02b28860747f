import type { PageNotice } from '../article.ts';
import type { Judged } from '../cleaning/judged.ts';
import { countWords } from '../draft.ts';
import { isRendered } from '../visibility.ts';
import type { Line } from './lines.ts';

type NoteKind = 'correction' | 'editors-note' | 'updated';

const MONTH = String.raw`\p{L}{3,10}\.?`;
const THIS = `(?:this|the) (?:article|story|post|piece|report|version|page|headline|caption|column|interview|review|item|analysis|essay)`;
// A label ends in a colon or a dash, or stands alone in its line; the words of a sentence go on.
const NOTES: readonly (readonly [NoteKind, RegExp])[] = [
  [
    'correction',
    new RegExp(
      [
        String.raw`^\W{0,3}(?:corrections?|clarifications?|corrected|correction(?:s)? (?:&|and) clarifications?|rectificati(?:f|on)|rettifica|corrección|fe de err(?:at|or)(?:as|es)|correção|errata|korrektur|berichtigung|rectificatie|erratum)(?: \([^)]{3,30}\)| (?:on )?(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})[^:]{0,20})? ?[:–—]`,
        String.raw`^\W{0,3}(?:an|a) (?:earlier|previous) (?:version|edition|iteration) of (?:this|the)\b`,
        String.raw`\b${THIS} (?:was|has been|is|have been) (?:amended|corrected|clarified)\b`,
        String.raw`\b${THIS}(?:’s|'s)? (?:initially|originally|previously) (?:stated|said|misstated|reported|gave|identified)\b`,
      ].join('|'),
      'iu',
    ),
  ],
  [
    'editors-note',
    /^\W{0,3}(?:(?:an? )?editor(?:[’']?s|s[’'])?[’']? note|note from the editors?|note to readers|note de la rédaction|ndlr|nota (?:del editor|de la redacción|della redazione|da redação|del director)|anmerkung der redaktion|anm\. ?d\. ?red\.?|noot van de redactie)\b/iu,
  ],
  [
    'updated',
    new RegExp(
      [
        String.raw`^\W{0,3}(?:updated?|last updated|aktualisiert|mis à jour|mise à jour|actualizad[oa]|aggiornat[oa]|aggiornamento|atualizad[oa]|bijgewerkt)\b(?: ?[:–—].{5,}|.{0,40}\d)`,
        String.raw`^\W{0,3}${THIS} (?:was|has been|is being|will be) (?:(?:last|first) )?updated\b`,
      ].join('|'),
      'iu',
    ),
  ],
];

const LONGEST_NOTE = 120;
const LONGEST_DATED = 40;

/**
 * Notes on the text: corrections, editor's notes, and lines that say it was updated. `places` tells which block a draft became,
 * and `around` are the lines round the story.
 */
export function amendmentNotices(
  judged: readonly Judged[],
  places: ReadonlyMap<string, number>,
  around: readonly Line[],
): PageNotice[] {
  const notices: PageNotice[] = [];
  const seen: string[] = [];
  const add = (text: string, block: number | undefined) => {
    const kind = noteKind(text);
    if (kind === undefined || seen.some((known) => known.startsWith(text))) return;
    seen.push(text);
    // One updated line is enough; every correction counts.
    if (kind === 'updated' && notices.some((notice) => notice.kind === kind)) return;
    notices.push({ kind, text, ...(block === undefined ? {} : { block }) });
  };
  for (const { draft, reason } of judged) {
    if (draft.kind !== 'caption') add(draft.text, reason === undefined ? places.get(draft.text) : undefined);
  }
  for (const { text, element } of around) {
    if (noteKind(text) && isRendered(element) && !element.closest('nav, aside, li a')) add(text, undefined);
  }
  return notices.slice(0, MOST_NOTES);
}

const MOST_NOTES = 5;

function noteKind(text: string): NoteKind | undefined {
  if (text.length > LONGEST_TEXT || !TELLING.test(text.slice(0, 200))) return undefined;
  const kind = NOTES.find(([, form]) => form.test(text))?.[0];
  // "Update" on top of a whole paragraph is news in the story itself, which the story tells.
  return kind !== undefined && countWords(text) <= (kind === 'updated' ? LONGEST_DATED : LONGEST_NOTE)
    ? kind
    : undefined;
}

const LONGEST_TEXT = 1200;
// One of these words stands near the beginning of every note; most paragraphs are spared a closer look.
const TELLING =
  /corre[cç]|clarif|amend|rectif|rettif|errat|errores|korrekt|berichtig|earlier|previous|initially|originally|editor|not[ea] |ndlr|anm|noot|updat|aktuali|jour|actualiz|aggiorna|atualiz|bijgewerkt/i;
