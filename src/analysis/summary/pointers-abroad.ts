// Words that point at what was told before, near the opening of a sentence; with what is a time and points at nothing.
const near = (words: string, times = '') =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])${times === '' ? '' : `(?! (?:${times})(?![\\p{L}]))`}`,
    'iu',
  );

const POINTERS: Readonly<Record<string, RegExp>> = {
  es: near(
    'est[eao]s?|es[eao]s?|dich[oa]s?|tal(?:es)?|sus?|también|él|ellos|ellas|lo mismo',
    'año|mes|semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche',
  ),
  fr: near(
    'ce|cet|cette|ces|cela|ceux-ci|celui-ci|celle-ci|son|sa|ses|leurs?|également|aussi|eux|elles|y',
    'matin|soir|mois|année|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end',
  ),
  de: near(
    'dies(?:e[rnms]?|es)?|jene[rnms]?|solche[rnms]?|seine?[rnms]?|ihre?[rnms]?|dabei|damit|dazu|davon|dagegen|darin|daran|auch|ebenfalls|hinzu',
    'jahr|monat|woche|tagen?|sommer|winter|herbst|frühjahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
  ),
  it: near(
    'quest[oaei]|quell[oaie]|tal[ei]|suo|sua|suoi|sue|loro|anche|stess[oaie]|inoltre',
    'anno|mese|settimana|mattina|sera|notte|estate|inverno',
  ),
  pt: near(
    'est[ea]s?|ess[ea]s?|isso|isto|tal|tais|seus?|suas?|também|el[ea]s?|mesm[oa]s?',
    'ano|mês|semana|segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite',
  ),
  nl: near(
    'deze|dit|dat|zijn|haar|hun|ook|daarbij|daarmee|daarvan|daarvoor|hij|zij|zulke',
    'jaar|maand|week|zomer|winter|ochtend|middag|avond',
  ),
  pl: near(
    'te[njmż]?|t[aąę]|tego|tych|tym|tymi|temu|taki(?:e|ch|m|mi|ego|ej)?|taka|jego|jej|ich|im|nim|nich|nią|również|natomiast|ponadto|jednocześnie|dlatego',
    'roku?|miesiącu?|tygodniu?|tydzień|samym',
  ),
  ru: near(
    'эт(?:от|а|о|и|ого|ой|ому|их|им|ими|у|ом)|так(?:ой|ая|ое|ие|их|ого|ому|им)|подобн\\p{L}+|данн(?:ый|ая|ое|ые|ого|ой|ых|ому|ым)|е[её]|его|их|им|ими|ним|ней|него|также|тоже|чего|вывод[уы]',
    'год[ау]?|месяц[ае]?|недел[еию]|раз',
  ),
  uk: near(
    'ц(?:ей|я|е|і|ього|ієї|их|им|ьому)|так(?:ий|а|е|і|их|ого)|його|її|їх|також|цьому',
    'ро(?:ку|ці)|місяц[ья]|тижн[яі]',
  ),
  el: near(
    'αυτ\\p{L}+|τέτοι\\p{L}+|ίδι(?:ος|α|ο|οι|ες|ων)|εν λόγω|επίσης|όμως|ωστόσο|μάλιστα|εκεί',
    'χρόνο|έτος|εβδομάδα|μήνα',
  ),
  zh: /^.{0,5}(?:这[一些个种次名位项条是让也]|這[一些個種次名位項條是讓也]|该|該|此(?![次外前])|其(?![实實他它中余])|[他她它](?:们|們)?|以上|上述|随后|隨後)/u,
};
// The opening: what stands further on may point at the sentence's own words.
const OPENING = 36;

/** Whether a sentence in a language other than English points, near its opening, at what was told before it. */
export function pointsBackAbroad(sentence: string, language: string): boolean {
  return POINTERS[language]?.test(sentence.slice(0, OPENING)) ?? false;
}
