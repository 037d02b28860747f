import type { SummaryLine } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { lineParts } from '../copy/summary-words.ts';
import { text } from '../platform/strings.ts';
import { storyAttributes } from './story-words.tsx';

interface SummaryLineWordsProps {
  readonly story: Story;
  readonly line: SummaryLine;
  onShow(): void;
}

/** A summary line, a button that shows its sentence in the page; what was put in stands between brackets. */
export function SummaryLineWords({ story, line, onShow }: SummaryLineWordsProps) {
  const { article } = story;
  const time = updateTime(article, line);
  return (
    <button type="button" class="summary-line" title={text('showInPage')} onClick={onShow} {...storyAttributes(story)}>
      {time && (
        <time class="summary-time" dateTime={time.stamp}>
          {`${time.clock} `}
        </time>
      )}
      {lineParts(article, line).map(({ words, replaced }, index) =>
        replaced === undefined ? (
          words
        ) : (
          <span key={index} class="inserted" title={text('pageSays', replaced)}>
            {words}
          </span>
        ),
      )}
    </button>
  );
}

/** When the update of a live blog was written that a line is taken from; the clock is the page's own, wherever it is read. */
function updateTime(
  { notices = [] }: Pick<Article, 'notices'>,
  { block }: SummaryLine,
): { readonly stamp: string; readonly clock: string } | undefined {
  for (const notice of notices) {
    if (notice.kind !== 'live-blog') continue;
    const stamp = notice.updates.find(({ blocks }) => blocks.includes(block))?.time;
    const clock = stamp?.match(/T(\d{2}:\d{2})/)?.[1];
    if (stamp !== undefined && clock !== undefined) return { stamp, clock };
  }
  return undefined;
}
