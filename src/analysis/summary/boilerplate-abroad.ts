import { isStopped } from './sentence-cues.ts';

// What boilerplate.ts does for English, for the languages that news pages come in most: the same few kinds everywhere.
const opens = (words: string, then: string) => new RegExp(`^[^\\p{L}\\p{N}]*(?:${words})${then}`, 'iu');
const LABELS: readonly RegExp[] = [
  // Labels of credits: "Autor:", never "Autor książki …".
  opens(
    `fot|fotos?|photos?|photographie|autora?|źródło|oprac|opracowała?|фото|источник|автор|джерело|πηγή|φωτογραφία|fuente|sources?|crédits?|quelle|bild|beeld|bron|fonte|foto di|kaynak`,
    '\\.?\\s?[:|/]',
  ),
  // Links to other stories and calls to act.
  opens(
    `czytaj (?:także|też|więcej|również)|zobacz (?:także|też|więcej|również|galerię|wideo)|читайте (?:также|ещё|еще)|смотрите также|материалы по теме|подписывайтесь|подпишитесь|читайте також|` +
      `διαβάστε (?:ακόμα|ακόμη|επίσης|σήμερα|περισσότερα)|δείτε (?:ακόμα|επίσης|περισσότερα)|ακολουθήστε (?:μας|το)|lea también|lee también|leer más|(?:le|te) puede interesar|suscríb[ae]\\p{L}*|síguenos|` +
      `lire aussi|à lire aussi|lire la suite|voir aussi|abonnez-vous|inscrivez-vous|suivez-nous|lesen sie auch|mehr zum thema|lesen sie mehr|hier klicken|jetzt abonnieren|` +
      `leggi anche|leggi di più|iscriviti|abbonati|seguici|leia também|leia mais|veja também|saiba mais|siga-nos|lees ook|lees meer|bekijk ook|läs också|läs mer|les også|læs også|ayrıca okuyun`,
    '(?![\\p{L}\\p{M}])',
  ),
];
// Who may print what, who answers for what, whom to write to.
const NOTICES: readonly RegExp[] = [
  /(?:免责声明|免責聲明|版权所有|版權所有|未经授权|未經授權|转载请|轉載請|请勿转载|不代表本[网站報报]|请即与|请与我们联系|责任编辑|責任編輯|点击进入|點擊進入|扫描二维码|扫一扫|关注微信)/u,
  /(?:редакция (?:\S+ )?не (?:нес[её]т ответственност|предоставляет)|совпадать с мнением редакции|перепечатк|гиперссылк|все права защищены|свидетельство о регистрации сми|при использовании материалов|согласие на обработку)/iu,
  /(?:wszelkie prawa zastrzeżone|prenumeratorom|zaloguj się|po zalogowaniu|załóż (?:własne )?konto|oświadczam, że|polityk[aię] prywatności|napisz do nas|wyrażam zgodę na przetwarzanie|wyślij je|publikujemy na stronie|kliknij)/iu,
  /(?:με επιφύλαξη παντός|όλα τα δικαιώματα|απαγορεύεται η αναδημοσίευση|εγγραφείτε|πολιτική απορρήτου|όροι χρήσης)/iu,
  /(?:电话|電話|传真|傳真|邮箱|郵箱|тел|τηλ|e-?mail)\.?\s?[:：]/iu,
  /(?:todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|alle rechten voorbehouden|alla rättigheter)/iu,
];

// "BERLIN, 4 May - AFP, Jan Kowalski.": place, day and agency, each with a capital or a figure, and no sentence behind.
const DAY = /(?<!\p{N})\d{1,2}(?!\p{N})/u;
const LONGEST_DATELINE = 80;
// "(Reuters)", "Xinhua/Li Ming", "李明 摄": a picture's credit at the end of its caption.
const CREDIT =
  /(?:摄|攝|供图|供圖|[摄攝]）|[/／|]\s?(?:shutterstock|afp|reuters|ap|epa|getty images|istock|pap|tass|тасс|риа новости|xinhua|dpa|ansa|efe|lusa|anp|tt)\)?)\s*$/iu;
const LONGEST_CAPTION = 240;
// What is left behind a caption's sentence names who took the picture, and has no stop.
const LONGEST_CREDIT = 40;

/** Whether a sentence in a language other than English is a credit, a call to act, a dateline or a notice. */
export function isBoilerplateAbroad(text: string): boolean {
  return (
    text.length < 400 && (LABELS.some((pattern) => pattern.test(text)) || isBareDateline(text) || isNoticeAbroad(text))
  );
}

/** Whether it is a notice of the page's owner, which takes up the rest of its block: rights, liability, accounts, addresses. */
export function isNoticeAbroad(text: string): boolean {
  return text.length < 400 && NOTICES.some((pattern) => pattern.test(text));
}

function isBareDateline(text: string): boolean {
  if (text.length > LONGEST_DATELINE || !DAY.test(text) || !text.includes(',')) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  // The month is the one word that many languages write small.
  return words.length <= 8 && words.filter((word) => /^\p{Ll}/u.test(word)).length <= 1 && words.length >= 2;
}

/** Whether a block that looks like a paragraph is a picture's caption: short, and closed by its credit; `last` is its last sentence. */
export function isCreditedCaption(block: string, last: string): boolean {
  if (block.length > LONGEST_CAPTION) return false;
  return (
    CREDIT.test(block) ||
    (last.length < block.length && last.length <= LONGEST_CREDIT && !/[.…]$/u.test(last) && !isStopped(last))
  );
}
