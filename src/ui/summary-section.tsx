import './summary-section.css';
import type { Story } from '../copy/story.ts';
import { lineParts } from '../copy/summary-words.ts';
import { text } from '../platform/strings.ts';
import type { PageActions } from './page-actions.ts';
import { Section } from './section.tsx';
import { storyAttributes } from './story-words.tsx';

interface SummarySectionProps {
  readonly story: Story;
  readonly actions: PageActions;
}

/** The summary: each line is a button that shows its sentence in the page. */
export function SummarySection({ story, actions }: SummarySectionProps) {
  const { article, digest } = story;
  if (digest.summary.length === 0) {
    return (
      <Section id="summary" heading={text('summary')}>
        <p class="section-empty">{text('summaryNone')}</p>
      </Section>
    );
  }
  const tools = (
    <button type="button" class="act" onClick={() => actions.copySummary()}>
      {text('copySummary')}
    </button>
  );
  return (
    <Section id="summary" heading={text('summary')} tools={tools}>
      <ol class="summary" {...storyAttributes(story)}>
        {digest.summary.map((line) => (
          <li key={`${line.block}:${line.start}`}>
            <button type="button" class="summary-line" title={text('showInPage')} onClick={() => actions.show([line])}>
              {lineParts(article, line).map(({ words, isInserted }, index) =>
                isInserted ? (
                  <span key={index} class="inserted">
                    {words}
                  </span>
                ) : (
                  words
                ),
              )}
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
