import { wordsOf } from '../draft.ts';
import { CREDIT, CREDIT_START } from './wording.ts';

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
  if (CREDIT_START.test(text)) return words.length <= 10 || !hasSentence(text);
  // Names, agencies and signs between them: all words are capitalised or joining words.
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && !JOINING.test(word)).length;
  if (isCaption && plain === 0 && words.length <= 8 && NAME_AND_OWNER.test(text)) return true;
  if (!CREDIT.test(text) || hasSentence(text) || plain > 0) return false;
  return isCaption || /[/|©]|\bvia\b|\bphotos?\b|\bimages?\b/iu.test(text);
}

function hasSentence(text: string): boolean {
  return (
    /\p{Ll}{2}[.!?]["”’)]?$/u.test(text) && wordsOf(text).length > 8 && !/\.(?:com|org|net|\p{L}{2})\.?$/iu.test(text)
  );
}
