import { type Article, spanText } from '../../article/article.ts';
import { CHARACTER, characterClass } from '../text/characters.ts';
import { isEnglish } from '../text/language.ts';
import type { Sentence } from '../text/sentences.ts';
import { authorsOf, introducesAuthor, isBoilerplate } from './boilerplate.ts';
import { isBoilerplateAbroad, isCreditedCaption, isNoticeAbroad } from './boilerplate-abroad.ts';
import { isStopped } from './sentence-cues.ts';
import { contentTerms } from './terms.ts';

const COLONS = new Set(':：');
const TITLE_AGAIN = 0.6;
const TITLE_MOST = 0.6;
const TITLE_MARKS = 8;

/** The sentences that may stand in a summary: words of the story, neither credits nor the title over again nor scraps. */
export function candidateSentences(
  article: Pick<Article, 'blocks' | 'title' | 'byline'>,
  sentences: readonly Sentence[],
  language: string | undefined,
): readonly Sentence[] {
  const title = new Set(contentTerms(article.title, language));
  const clutter = isEnglish(language) ? undefined : clutterAbroad(article, sentences);
  const authors = authorsOf(article.byline);
  const said = new Set<string>();
  return sentences.filter((sentence, index) => {
    if (clutter?.[index] === true || !isCandidate(article, sentence, title, authors, language)) return false;
    // Pages give pull quotes, and now and then whole paragraphs, twice.
    const text = spanText(article, sentence);
    return !said.has(text) && said.add(text);
  });
}

/** For each sentence whether it is furniture of the page: of a notice the rest of its block too, of a caption all of it. */
function clutterAbroad(article: Pick<Article, 'blocks'>, sentences: readonly Sentence[]): readonly boolean[] {
  const lasts = new Map(sentences.map((sentence) => [sentence.block, sentence]));
  const notices = new Set<number>();
  return sentences.map((sentence) => {
    const { block, kind } = sentence;
    const text = spanText(article, sentence);
    if (isNoticeAbroad(text)) notices.add(block);
    const last = lasts.get(block) ?? sentence;
    return (
      notices.has(block) ||
      isBoilerplateAbroad(text) ||
      (kind === 'paragraph' && isCreditedCaption(article.blocks[block]?.text ?? '', spanText(article, last)))
    );
  });
}

/** A standfirst must be a full sentence; another scrap without a stop must not be the title, in full or cut off. */
function isCandidate(
  article: Pick<Article, 'blocks' | 'title'>,
  sentence: Sentence,
  title: ReadonlySet<string>,
  authors: readonly string[],
  language: string | undefined,
): boolean {
  const text = spanText(article, sentence);
  // What ends in a colon leads into something that would be missing.
  if (!/\p{L}/u.test(text) || endsInColon(text) || isBoilerplate(text)) return false;
  if (isTitleAgain(text, article.title) || introducesAuthor(text, authors)) return false;
  if (isStopped(text)) return true;
  if (sentence.kind === 'standfirst') return false;
  const terms = contentTerms(text, language);
  return terms.filter((term) => title.has(term)).length < TITLE_AGAIN * Math.max(1, terms.length);
}

function endsInColon(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && characterClass(text.charCodeAt(last)) & CHARACTER.space) last--;
  return COLONS.has(text.charAt(last));
}

/** Whether a text is the title, or most of it, in the title's own words, whatever its marks and capitals. */
function isTitleAgain(text: string, title: string): boolean {
  if (text.length > title.length + TITLE_MARKS) return false;
  const words = plain(text);
  return words.length >= TITLE_MOST * title.length && plain(title).includes(words);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
