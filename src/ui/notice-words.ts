import type { Notice, SummaryLine } from '../analysis/digest.ts';
import type { Article, PageNotice } from '../article/article.ts';
import { type Story, storyLanguage } from '../copy/story.ts';
import { interfaceLanguage, plural, text } from '../platform/strings.ts';
import { areWhole } from './summary-lengths.ts';

/** What sort of text this is, in a word or two each, for one line: "Opinion", "Interview", "In French". */
export function briefNotices(story: Story): string[] {
  const language = storyLanguage(story);
  const ofPage = (story.article.notices ?? []).map(briefWords);
  const words = [...ofPage, ...story.digest.notices.map(kindWords)].filter((each) => each !== undefined);
  if (language !== undefined && primary(language) !== primary(interfaceLanguage()))
    words.push(text('noticeLanguage', languageName(primary(language))));
  return words;
}

/** What the reader should bear in mind, each as a sentence; `lines` is what is shown of the summary. */
export function longNotices(
  { article, digest }: Pick<Story, 'article' | 'digest'>,
  lines: readonly SummaryLine[],
): string[] {
  const ofPage = (article.notices ?? []).map(longWords).filter((words) => words !== undefined);
  const ofDigest = digest.notices.map((notice) => digestWords(notice, areWhole(article, lines)));
  return [...ofPage, ...ofDigest.filter((words) => words !== undefined)];
}

/** Corrections and other notes on the text, in the page's own words. */
export function notesOf(article: Pick<Article, 'notices'>): string[] {
  return (article.notices ?? []).flatMap((notice) => ('text' in notice ? [notice.text] : []));
}

function briefWords(notice: PageNotice): string | undefined {
  switch (notice.kind) {
    case 'opinion':
      return text('noticeOpinion');
    case 'sponsored':
      return text('noticeSponsored');
    case 'press-release':
      return text('noticePressRelease');
    case 'live-blog':
      return liveBlogWords(notice.updates[0]?.time, notice.updates.length);
    default:
      return undefined;
  }
}

function longWords(notice: PageNotice): string | undefined {
  if (notice.kind === 'paywall') return text(notice.isCut ? 'noticePaywallCut' : 'noticePaywall');
  if (notice.kind === 'part') {
    return notice.pages === undefined
      ? text('noticePage', String(notice.page))
      : text('noticePageOf', String(notice.page), String(notice.pages));
  }
  if (notice.kind === 'selection') return text('noticeSelection');
  return undefined;
}

// The time is the page's own clock's, wherever it is read.
function liveBlogWords(newest: string | undefined, count: number): string {
  const clock = newest?.match(/T(\d{2}:\d{2})/)?.[1];
  return clock ? plural('noticeLiveBlog', count, clock) : text('noticeLive');
}

function kindWords({ kind }: Notice): string | undefined {
  if (kind === 'interview') return text('noticeInterview');
  return kind === 'advice' ? text('noticeAdvice') : undefined;
}

function digestWords(notice: Notice, isShownWhole: boolean): string | undefined {
  if (notice.kind === 'very-short') return text(isShownWhole ? 'noticeWholeItem' : 'noticeVeryShort');
  if (!('language' in notice)) return undefined;
  const key = notice.kind === 'names-partial' ? 'noticeNamesPartial' : 'noticeNamesUnsupported';
  return text(key, languageName(notice.language));
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? language;
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(text('locale'), { type: 'language' }).of(language) ?? language;
  } catch {
    // A page may declare a language that is no tag at all.
    return language;
  }
}
