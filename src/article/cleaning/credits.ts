import { type Draft, wordCount, wordsOf } from '../draft.ts';
import { CAPTION_LABEL, CREDIT, CREDIT_START } from './wording.ts';

// "Ana Lima / The Gazette"
const NAME_AND_OWNER = /^[\p{L} .'’-]+\s*[/|]\s*[\p{L}\p{N} .'’&-]+$/u;
// Words in lower case that stand in credits without making them sentences.
const JOINING =
  /^(?:via|of|for|and|the|by|from|de|von|van|da|di|images?|photo|file|pool|handout|courtesy|stock)\b|\./iu;

/**
 * Whether a short line names only who made or owns a picture: "Joshua Sukoff / Shutterstock.com", "Photo: Ana Lima",
 * "(AP Photo/Ken Ward)". A caption that tells something beside its credit is none.
 */
export function isCredit(text: string, isCaption: boolean): boolean {
  const words = wordsOf(text);
  if (words.length > 14) return false;
  if (CAPTION_LABEL.test(text)) return true;
  if (CREDIT_START.test(text)) return words.length <= 10 || !hasSentence(text);
  // Names, agencies and signs between them: all words are capitalised ("iStock" too) or joining words.
  const plain = words.filter((word) => /^\p{Ll}(?!\p{Lu})/u.test(word) && !JOINING.test(word)).length;
  if (isCaption && plain === 0 && words.length <= 8 && NAME_AND_OWNER.test(text)) return true;
  if (!CREDIT.test(text) || hasSentence(text) || plain > 0) return false;
  return isCaption || /[/|©]|\bvia\b|\bphotos?\b|\bimages?\b/iu.test(text);
}

function hasSentence(text: string): boolean {
  return /\p{Ll}{2}[.!?]["”’)]?$/u.test(text) && wordCount(text) > 8 && !/\.(?:com|org|net|\p{L}{2})\.?$/iu.test(text);
}

// A credit at the end of a caption begins where a sentence has ended, or in brackets or after a bar.
const CREDIT_PLACE = /[.!?…]["'”’»)]*\s+(?=\p{Lu})|\s(?=[([])|\s[|•·–—]\s+/gu;

/** A caption without the credit that ends it: "The dock on Tuesday. Photo: Ana Lima" keeps its first sentence. */
export function withoutCredit(draft: Draft): Draft {
  for (const place of draft.text.matchAll(CREDIT_PLACE)) {
    const start = place.index + place[0].length;
    const credit = draft.text.slice(start).replace(/^[([]|[)\]]$/g, '');
    const before = draft.text.slice(0, start).replace(/[\s|•·–—]+$/u, '');
    if (wordCount(before) >= 3 && isTrailingCredit(credit)) return { ...draft, text: before };
  }
  return draft;
}

/** Whether a paragraph is a caption by its end: "The dock on Tuesday. (Photo by Ana Lima/AP)". An agency's name alone ends stories too. */
export function endsInPictureCredit(text: string): boolean {
  if (wordCount(text) > LONGEST_CAPTION) return false;
  const ending = lastWords(text, LONGEST_CREDIT + 1);
  for (const place of ending.matchAll(CREDIT_PLACE)) {
    const credit = ending.slice(place.index + place[0].length).replace(/^[([]|[)\]]\.?$/g, '');
    if (CREDIT_START.test(credit) && wordCount(credit) <= LONGEST_CREDIT) return true;
    if (isTrailingCredit(credit) && /[/|©]|\b(?:images?|photos?)\b/iu.test(credit)) return true;
  }
  return false;
}

const LONGEST_CAPTION = 70;
const LONGEST_CREDIT = 12;

/** The end of a collapsed text from the space before its last words on. */
function lastWords(text: string, words: number): string {
  let at = text.length;
  for (let count = 0; count < words && at > 0; count++) at = text.lastIndexOf(' ', at - 1);
  return at > 0 ? text.slice(at) : text;
}

function isTrailingCredit(text: string): boolean {
  return wordCount(text) <= LONGEST_CREDIT && (CREDIT_START.test(text) || isCredit(text, true));
}
