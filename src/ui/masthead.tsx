import './masthead.css';
import type { SummaryLine } from '../analysis/digest.ts';
import { outletName, type Story, storyDate } from '../copy/story.ts';
import { plural, text } from '../platform/strings.ts';
import { briefNotices, longNotices, notesOf } from './notice-words.ts';
import { digestSeconds, timeWords } from './reading-time.ts';
import { SpokenOnly, storyAttributes } from './story-words.tsx';

interface MastheadProps {
  readonly story: Story;
  /** The summary's lines that are shown. */
  readonly lines: readonly SummaryLine[];
}

/** The story's head: outlet, date, reading time, title, authors, and what was read of it. */
export function Masthead({ story, lines }: MastheadProps) {
  const { article } = story;
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
        <ReadingTime story={story} lines={lines} />
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
        <p>{[...briefNotices(story), ...coverageWords(article.coverage)].join(' · ')}</p>
        {longNotices(story, lines).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {notesOf(article).map((note) => (
          <p key={note} class="note" title={note} {...words}>
            {note}
          </p>
        ))}
      </div>
    </header>
  );
}

function ReadingTime({ story, lines }: MastheadProps) {
  const locale = text('locale');
  const page = story.digest.figures.minutes * 60;
  const digest = digestSeconds(story.article, lines, story.digest);
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

function coverageWords({ read, leftOut }: Story['article']['coverage']): string[] {
  if (leftOut === 0) return [plural('allRead', read)];
  return [plural('paragraphsRead', read), plural('leftOut', leftOut)];
}
