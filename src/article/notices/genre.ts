import type { PageNotice } from '../article.ts';
import { isRendered } from '../visibility.ts';
import type { Declared } from './declared.ts';
import type { Line } from './lines.ts';

type Genre = 'opinion' | 'sponsored' | 'press-release';

/** Whole labels and section names. "Analysis" and "Comments" are neither. */
const LABELS: Readonly<Record<Genre, RegExp>> = {
  opinion:
    /^(?:opinions?|op-?eds?|guest (?:essay|opinion|column|commentary)|editorials?|commentary|comment|comment is free|viewpoints?|columnists?|our view|letters? to the editor|voices|perspectives?|leader|leaders|leitartikel|meinung|kommentar|gastbeitrag|gastkommentar|kolumne|opini(?:ón|ão|one|oni)|tribunes?|éditorial|editoriale?s?|chroniques?|columna|columnas|artigo de opinião|opinie|mening|debatt?)$/iu,
  sponsored:
    /^(?:sponsored(?: (?:content|post|article|story))?|sponsor content|paid (?:content|post|partnership|program|for by .{2,40})|advertorials?|advertisement feature|advertiser content|brand(?:ed)? (?:content|studio)|partner(?:ed)? content|promoted content|content from our sponsors?|(?:contenu|article) (?:sponsorisé|partenaire)|publi-?(?:rédactionnel|reportaje|rreportaje)|contenido (?:patrocinado|de marca)|branded|contenuto sponsorizzato|pubbliredazionale|conteúdo (?:patrocinado|de marca)|publieditorial|publirreportagem|gesponserter? (?:inhalt|beitrag|artikel)|bezahlter inhalt|gesponsorde? (?:inhoud|content))$/iu,
  'press-release':
    /^(?:press releases?|news releases?|for immediate release|media releases?|communiqués?(?: de presse)?|presse-?mitteilung(?:en)?|pressemeldung(?:en)?|medienmitteilung(?:en)?|(?:comunicado|nota)s? de (?:prensa|imprensa)|comunicat[oi] stampa|persbericht(?:en)?)$/iu,
};

const TYPES: Readonly<Record<string, Genre>> = {
  OpinionNewsArticle: 'opinion',
  AdvertiserContentArticle: 'sponsored',
};

const OPINION_FOLDER =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:[a-z-]+\/)?(?:opinions?|op-?eds?|commentisfree|commentary|editorials?|columnists?|meinung|opinion[ei]|opiniao)\//i;
const PRESS_FOLDER = /^\/(?:[a-z]{2}\/)?(?:[a-z-]+\/)?(?:press-releases?|news-releases?|pressemitteilungen?)\//i;

/**
 * What sort of text the page says it is, where that is no plain report: by its schema.org type, its section, its address, its title's
 * label, or a label of its own over the story (`above`: the lines there).
 */
export function genreNotices(declared: Declared, url: string, tabTitle: string, above: readonly Line[]): PageNotice[] {
  const genres = new Set<Genre>();
  for (const type of declared.types) {
    const genre = TYPES[type];
    if (genre) genres.add(genre);
  }
  const path = pathOf(url);
  if (OPINION_FOLDER.test(path)) genres.add('opinion');
  if (PRESS_FOLDER.test(path)) genres.add('press-release');
  const titleLabel = /^([\p{L}-]{4,20}) ?[|:]/u.exec(tabTitle.trim())?.[1] ?? '';
  const short = above.filter(({ text }) => text.length <= LONGEST_LABEL);
  for (const [genre, form] of Object.entries(LABELS) as [Genre, RegExp][]) {
    if (declared.sections.some((section) => form.test(section.trim()))) genres.add(genre);
    // Few lines say what a label says; only of those the surroundings are asked, which is dear.
    const isLabel = ({ text, element }: Line) =>
      form.test(text.replace(/^\W+|\W+$/gu, '')) && !element.closest(NO_LABEL) && isRendered(element);
    if (form.test(titleLabel) || short.some(isLabel)) genres.add(genre);
  }
  // What is paid for is no opinion of the outlet's, whatever its section.
  if (genres.has('sponsored')) return [{ kind: 'sponsored' }];
  return [...genres].map((kind) => ({ kind }));
}

const LONGEST_LABEL = 50;
const NO_LABEL =
  'nav, footer, aside, ul, ol, form, button, iframe, [role="navigation"], [class*="menu" i], [class*="nav" i], [class*="comment" i], [class*="related" i], [id*="comment" i]';

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
