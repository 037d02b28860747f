import type { Block, PageNotice } from '../article.ts';
import { countWords } from '../draft.ts';
import { isRendered } from '../visibility.ts';
import type { Line } from './lines.ts';

// Walls offer more than newsletters do: the rest of this very story.
const WALL = new RegExp(
  [
    String.raw`\b(?:subscri\w+|register|sign (?:in|up)|log ?in|join|pay|account)\b.{0,60}\bto (?:continue|keep|finish) reading\b`,
    String.raw`\bto (?:continue|keep|finish) reading\b.{0,60}\b(?:subscri\w+|register|sign (?:in|up)|log ?in|join|account|offer)\b`,
    String.raw`\b(?:to|and) (?:read|access|unlock|view|see) (?:the )?(?:full|entire|whole|rest of (?:the|this)|complete) (?:story|article|piece|report|post)\b`,
    String.raw`\bunlock (?:this|the full|the rest of this) (?:story|article|piece)\b`,
    String.raw`\b(?:this|the rest of this|the full) (?:story|article|content|piece) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to|exclusively for)\b.{0,30}\b(?:subscribers|members)\b`,
    String.raw`\b(?:you have|you've|you’ve) (?:reached|read|used|hit)\b.{0,30}\b(?:free|limit|last)\b.{0,20}\b(?:articles?|stories)\b`,
    // French, German, Spanish and Portuguese, Italian, Dutch.
    String.raw`(?:la suite|cet article|article) (?:de cet article )?(?:est )?réservée? (?:à nos|aux) abonnés|il vous reste [\d,.]+ ?% de cet article|(?:abonnez|connectez)-vous pour (?:lire|continuer)`,
    String.raw`(?:weiterlesen|jetzt lesen) mit\b.{0,40}\b(?:abo|plus|digital)|(?:dieser|diesen) (?:artikel|beitrag|inhalt)\b.{0,40}\b(?:abonnent|nur (?:mit|für))|um (?:weiterzulesen|den ganzen artikel zu lesen|diesen artikel zu lesen)`,
    `para (?:seguir|continuar) (?:leyendo|lendo|a ler)\b|(?:contenido|conteúdo|artículo|artigo|noticia) (?:exclusivo|exclusiva|reservado) (?:para|a) (?:suscriptores|assinantes|socios)`,
    String.raw`per continuare (?:a leggere|la lettura)|(?:contenuto|articolo) (?:riservato|esclusivo)\b.{0,20}\babbonati`,
    `(?:om verder te lezen|lees verder met een abonnement|exclusief voor abonnees)`,
  ].join('|'),
  'iu',
);
const LONGEST_WALL = 60;
// What a wall leaves to read; a story of its own has more, or says that it ends.
const LEAD_WORDS = 220;
const BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’»)\]]*$/;

/**
 * Says that the story is for subscribers where the page says so, and whether it breaks off: at a wall in words (`after`: the
 * lines that end the story and follow it, those that were left out too), at an ellipsis, or after a lead alone.
 */
export function paywallNotice(isFree: boolean, blocks: readonly Block[], after: readonly Line[]): PageNotice[] {
  const hasWall = after.some(
    ({ text, element }) => countWords(text) <= LONGEST_WALL && WALL.test(text) && isRendered(element),
  );
  const prose = blocks.filter(({ kind }) => kind !== 'caption' && kind !== 'standfirst');
  const words = prose.reduce((sum, { text }) => sum + countWords(text), 0);
  const isBrokenOff = BROKEN_OFF.test(prose.at(-1)?.text ?? '');
  if (hasWall) return [{ kind: 'paywall', isCut: !isFree || isBrokenOff || words <= LEAD_WORDS }];
  return isFree ? [] : [{ kind: 'paywall', isCut: isBrokenOff || words <= LEAD_WORDS / 2 }];
}
