import type { SummaryLine } from '../analysis/digest.ts';
import { questionOf } from '../copy/question-of.ts';
import type { Story } from '../copy/story.ts';
import { lineParts } from '../copy/summary-words.ts';
import { updateOf } from '../copy/update-of.ts';
import { text } from '../platform/strings.ts';
import { storyAttributes } from './story-words.tsx';

interface SummaryLineWordsProps {
  readonly story: Story;
  readonly line: SummaryLine;
  /** The line before, whose time is not said again. */
  readonly before: SummaryLine | undefined;
  onShow(): void;
}

/** A summary line, a button that shows its sentence in the page; what was put in stands between brackets, above an answer its question. */
export function SummaryLineWords({ story, line, before, onShow }: SummaryLineWordsProps) {
  const { article } = story;
  const update = updateOf(article, line);
  const isSaid = before !== undefined && updateOf(article, before)?.stamp === update?.stamp;
  const question = questionOf(article, line, before);
  return (
    <button type="button" class="summary-line" title={text('showInPage')} onClick={onShow} {...storyAttributes(story)}>
      {update && !isSaid && (
        <time class="summary-time" dateTime={update.stamp}>
          {`${update.clock} `}
        </time>
      )}
      {question !== undefined && <span class="summary-question">{`${question} `}</span>}
      {lineParts(article, line).map(({ words, replaced }, index) =>
        replaced === undefined ? (
          words
        ) : (
          <span key={index} class="inserted" title={replaced === '' ? undefined : text('pageSays', replaced)}>
            {words}
          </span>
        ),
      )}
    </button>
  );
}
