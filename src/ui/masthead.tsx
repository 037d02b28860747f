import './masthead.css';
import type { Notice } from '../analysis/digest.ts';
import { outletName, type Story, storyDate } from '../copy/story.ts';
import { plural, text } from '../platform/strings.ts';
import { digestSeconds, timeWords } from './reading-time.ts';
import { SpokenOnly, storyAttributes } from './story-words.tsx';

/** The story's head: outlet, date, reading time, title, authors, and what was read of it. */
export function Masthead({ story }: { readonly story: Story }) {
  const { article, digest } = story;
  const words = storyAttributes(story);
  const outlet = outletName(article);
  const date = storyDate(article.published, text('locale'), 'medium');
  return (
    <header>
      <div class="kicker">
        <span>
          {outlet && <bdi>{outlet}</bdi>}
          {outlet && date && ' · '}
          {date && <time dateTime={article.published}>{date}</time>}
        </span>
        <ReadingTime story={story} />
      </div>
      <h1 class="headline" tabIndex={-1} {...words}>
        {article.title}
      </h1>
      {article.byline && (
        <p class="byline" {...words}>
          {article.byline}
        </p>
      )}
      <div class="coverage">
        <p>{coverageWords(article.coverage)}</p>
        {digest.notices.map((notice) => (
          <p key={notice.kind}>{noticeWords(notice)}</p>
        ))}
      </div>
    </header>
  );
}

function ReadingTime({ story }: { readonly story: Story }) {
  const locale = text('locale');
  const page = story.digest.figures.minutes * 60;
  const digest = digestSeconds(story.article, story.digest);
  if (digest === 0 || digest >= page) return <span>{text('readingTimeShort', timeWords(page, locale, 'short'))}</span>;
  return (
    <span>
      <span aria-hidden="true">
        {text('readingTime', timeWords(page, locale, 'short'), timeWords(digest, locale, 'short'))}
      </span>
      <SpokenOnly>
        {text('readingTimeSpoken', timeWords(page, locale, 'long'), timeWords(digest, locale, 'long'))}
      </SpokenOnly>
    </span>
  );
}

function coverageWords({ read, leftOut }: Story['article']['coverage']): string {
  if (leftOut === 0) return plural('allRead', read);
  return plural('someRead', read + leftOut, new Intl.NumberFormat(text('locale')).format(read));
}

function noticeWords(notice: Notice): string {
  if (notice.kind === 'very-short') return text('noticeVeryShort');
  return text('noticeNamesUnsupported', languageName(notice.language));
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(text('locale'), { type: 'language' }).of(language) ?? language;
  } catch {
    // A page may declare a language that is no tag at all.
    return language;
  }
}
