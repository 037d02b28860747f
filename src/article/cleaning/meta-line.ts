import { wordCount, wordsOf } from '../draft.ts';
import { BYLINE_START } from './wording.ts';

/** Who wrote the story and where, as far as the page says. */
export interface Source {
  readonly byline?: string;
  readonly siteName?: string;
}

const LONGEST_META_LINE = 24;
// "in Brussels", "Oaxaca": where the reporter was, beside the name and the date.
const MOST_WORDS_BESIDE = 3;

/** Whether a short line names only authors, their roles and a date, or begins as a byline and is no sentence. */
export function isByline(text: string, source: Source): boolean {
  if (BYLINE_START.test(text) && !/[.!?]["'”’]?$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return true;
  const rest = withoutNames(text, source);
  // Only the authors' names, a role and a date beside them.
  if (rest === text) return false;
  return rest.replace(ROLES, '').length <= 6;
}

/**
 * Whether a line under the headline tells when, where and by whom the story was published, and how much there is to
 * read or comment: with dates, times, names and counts taken away, hardly a word is left.
 */
export function isMetaLine(text: string, source: Source): boolean {
  if (wordCount(text) > LONGEST_META_LINE) return false;
  const dated = DATES.reduce((rest, date) => rest.replace(date, ' '), text);
  const bare = withoutNames(dated, source);
  if (bare === text) return false;
  const rest = bare.replace(COUNT, ' ').replace(TIME, ' ').replace(META_WORDS, ' ');
  return wordsOf(rest).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= MOST_WORDS_BESIDE;
}

function withoutNames(text: string, { byline, siteName }: Source): string {
  const names = [...(byline ?? '').split(', '), siteName ?? ''].filter(Boolean);
  let rest = text;
  for (const name of names) {
    const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    rest = rest.replace(new RegExp(escaped, 'giu'), ' ');
  }
  return rest;
}

const ROLES =
  /\b(?:by|and|for|the|staff|senior|chief|writer|reporter|editor|correspondent|contributor|special to|published|updated|follow|author|journalist|producer|news)\b|\d+|\b(?:[ap]m|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|[^\p{L}]/giu;

const MONTH =
  '(?:jan|ene|gen|feb|fév|fev|mar|mär|apr|abr|avr|may|mai|mag|jun|jui|giu|jul|lug|aug|ago|aoû|sep|set|oct|okt|ott|out|nov|dec|déc|dez|dic|styczeń|styczn|lut|marz|marc|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud|янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|ιαν|φεβ|μαρ|απρ|μα[ιΐϊ]|ιουν|ιουλ|αυγ|σεπ|οκτ|νοε|δεκ)\\p{L}*\\.?';
const DATES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+)?${MONTH},?\\s+(?:de\\s+)?(?:\\d{4}|\\d{2})(?![\\d:.])`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)`, 'giu'),
  /(?<!\d)(?:\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/gu,
  // "an hour ago"
  /(?<!\p{L})(?:\d+|an?|one|a few)\s+(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s?\s+ago(?!\p{L})/giu,
  /(?<!\p{L})hace\s+(?:\d+|una?)\s+(?:minutos?|horas?|días?|semanas?|mes(?:es)?)(?!\p{L})/giu,
  /(?<!\p{L})il y a\s+(?:\d+|une?)\s+(?:minutes?|heures?|jours?|semaines?|mois)(?!\p{L})/giu,
  /(?<!\p{L})vor\s+(?:\d+|eine[mr])\s+(?:minuten?|stunden?|tage?n?|wochen?|monat(?:en)?)(?!\p{L})/giu,
  /(?<!\p{L})há\s+(?:\d+|uma?)\s+(?:minutos?|horas?|dias?|semanas?|m[êe]s(?:es)?)(?!\p{L})/giu,
  /(?<!\p{L})(?:\d+|un['’]?a?)\s*(?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei])\s+fa(?!\p{L})/giu,
];
const TIME =
  /(?<!\d)\d{1,2}(?:[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)(?:\s*(?:\(?[A-Z]{1,3}T\)?|UTC|Uhr|hrs?)\b)?/giu;
const COUNT =
  /(?<!\d)\d[\d.,]*\s*(?:comments?|comentarios?|commentaires?|kommentare?|commenti|comentários?|shares?|views?|min(?:ute|uto)?n?s?\b\.?(?:\s*read)?)|(?:reading time|read time|temps de lecture|tiempo de lectura|lesezeit|lesedauer|tempo di lettura|tempo de leitura)\s*:?/giu;
const META_WORDS =
  /(?<!\p{L})(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)|publicado|actualizado|publiée?|mis(?:e)? à jour|veröffentlicht|aktualisiert|pubblicato|aggiornato|atualizado|опубликовано|обновлено|последнее обновление|дата публикации|года?|г|w|o godz|dodane|dodano|aktualizacja|ostatnia aktualizacja|opublikowano|publikacja|δημοσίευση|δημοσιεύτηκε|ενημέρωση|τελευταία ενημέρωση|发布时间|發布時間|by|por|par|von|di|and|at|on|in|the|le|el|il|am|um|à|a las|alle|às|read|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?!\p{L})/giu;
