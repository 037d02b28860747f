import './masthead.css';
import type { SummaryLine } from '../analysis/digest.ts';
import { outletName, type Story, storyDate, storyTitle } from '../copy/story.ts';
import { plural, text } from '../platform/strings.ts';
import { briefNotices, longNotices, notesOf } from './notice-words.ts';
import { digestSeconds, timeWords } from './reading-time.ts';
import { SpokenOnly, storyAttributes } from './story-words.tsx';
import { areWhole } from './summary-lengths.ts';
import type { WindowActions } from './use-digest.ts';

interface StoryShown {
  readonly story: Story;
  /** The summary's lines that are shown. */
  readonly lines: readonly SummaryLine[];
}

interface MastheadProps extends StoryShown {
  readonly keepOpen: WindowActions['keepOpen'];
}

/** The story's head: outlet, date, reading time, title, authors, how much was read, and what to bear in mind. */
export function Masthead({ story, lines, keepOpen }: MastheadProps) {
  const { article } = story;
  const words = storyAttributes(story);
  const outlet = outletName(article);
  const date = storyDate(article.published, text('locale'), 'medium');
  const brief = briefNotices(story);
  const long = longNotices(story, lines);
  const notes = notesOf(article);
  // Where all of it stands below, a notice says so.
  const coverage = areWhole(article, lines) ? undefined : coverageWords(article.coverage);
  return (
    <header>
      {keepOpen && (
        <button type="button" class="act quiet keep-open" onClick={keepOpen}>
          {text('keepOpen')}
        </button>
      )}
      <div class="kicker">
        <span>
          {outlet && <bdi>{outlet}</bdi>}
          {outlet && date && ' · '}
          {date && <time dateTime={article.published}>{date}</time>}
        </span>
        <ReadingTime story={story} lines={lines} />
      </div>
      <h1 class="headline" tabIndex={-1} {...words}>
        {storyTitle(article)}
      </h1>
      <div class="credits" dir={words.dir}>
        {article.byline && (
          <p class="byline" {...words}>
            {article.byline}
          </p>
        )}
        {coverage && (
          <p class="coverage" dir="ltr">
            {coverage}
          </p>
        )}
      </div>
      {brief.length + long.length + notes.length > 0 && (
        <div class="notices">
          {brief.length > 0 && <p>{brief.join(' · ')}</p>}
          {long.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {notes.map((note) => (
            <p key={note} class="note" title={note} {...words}>
              {note}
            </p>
          ))}
        </div>
      )}
    </header>
  );
}

function ReadingTime({ story, lines }: StoryShown) {
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

function coverageWords({ read, leftOut }: Story['article']['coverage']): string {
  if (leftOut === 0) return plural('allRead', read);
  return `${plural('paragraphsRead', read)} · ${plural('leftOut', leftOut)}`;
}
