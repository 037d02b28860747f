import './evidence.css';
import type { Quote } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import { attributionSpans, contextParts, quoteContext } from '../copy/quote-context.ts';
import type { Story } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import { filled, slot } from './message-parts.tsx';
import type { PageActions } from './page-actions.ts';
import { ShowButton } from './show-button.tsx';
import { storyAttributes } from './story-words.tsx';

interface EvidenceProps {
  readonly id: string;
  readonly story: Story;
  readonly quote: Quote;
  readonly actions: PageActions;
}

/** What an attribution rests on: the sentence with its cue and speaker marked, and for a pronoun the name it was taken for. */
export function Evidence({ id, story, quote, actions }: EvidenceProps) {
  const { article } = story;
  const { speaker } = quote;
  const context = quoteContext(article, quote);
  const spans = attributionSpans(quote);
  const name = story.digest.names.find(({ id }) => id === speaker?.name);
  return (
    <div class="evidence" id={id}>
      <button
        type="button"
        class="evidence-words"
        title={text('showInPage')}
        onClick={() => actions.show(spans.length > 0 ? spans : [context.span])}
        {...storyAttributes(story)}
      >
        {context.goesOnBefore && '[…] '}
        {contextParts(article, context, quote).map(({ words, kind }, index) =>
          kind === undefined ? (
            words
          ) : (
            <mark key={index} class={`evidence-${kind} ${kind === 'speaker' && name ? `kind-${name.kind}` : ''}`}>
              {words}
            </mark>
          ),
        )}
        {context.goesOnAfter && ' […]'}
      </button>
      {!speaker && (
        <p>
          <bdi>{text('evidenceUnclear')}</bdi>
        </p>
      )}
      {speaker?.antecedent && (
        <p>
          <bdi>
            {filled(
              text('evidenceStandsFor', slot(0), slot(1)),
              <bdi class="story-words">{spanText(article, speaker.span)}</bdi>,
              <ShowButton story={story} spans={[speaker.antecedent]} actions={actions} />,
            )}
          </bdi>
        </p>
      )}
    </div>
  );
}
