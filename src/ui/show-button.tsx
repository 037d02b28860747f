import { type Span, spanText } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import type { PageActions } from './page-actions.ts';
import { storyAttributes } from './story-words.tsx';

interface ShowButtonProps {
  readonly story: Story;
  /** What is shown in the page; the first is what the button says. */
  readonly spans: readonly Span[];
  /** What the button says instead. */
  readonly words?: string;
  readonly actions: PageActions;
}

/** A few of the story's words within a line of ours: a button that shows them in the page. */
export function ShowButton({ story, spans, words, actions }: ShowButtonProps) {
  const [first] = spans;
  if (!first) return null;
  return (
    <button
      type="button"
      class="show-words"
      title={text('showInPage')}
      onClick={() => actions.show(spans)}
      {...storyAttributes(story)}
    >
      {words ?? spanText(story.article, first).trim()}
    </button>
  );
}
