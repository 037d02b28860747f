import './summary-section.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SummaryLine } from '../analysis/digest.ts';
import type { Story } from '../copy/story.ts';
import { type MessageKey, plural, text } from '../platform/strings.ts';
import type { SummaryLength } from '../platform/summary-length.ts';
import { Choice } from './choice.tsx';
import { LineNotes } from './line-notes.tsx';
import type { PageActions } from './page-actions.ts';
import { Section } from './section.tsx';
import { storyAttributes } from './story-words.tsx';
import { areWhole } from './summary-lengths.ts';
import { SummaryLineWords } from './summary-line-words.tsx';

interface SummarySectionProps {
  readonly story: Story;
  /** The lines of the length that is shown, in reading order. */
  readonly lines: readonly SummaryLine[];
  readonly lengths: { readonly offered: readonly SummaryLength[]; readonly shown: SummaryLength };
  readonly actions: PageActions;
  onChooseLength(length: SummaryLength): void;
  /** What stands below the lines. */
  readonly children?: ComponentChildren;
}

const LENGTH_WORDS: Readonly<Record<SummaryLength, MessageKey>> = {
  brief: 'lengthBrief',
  standard: 'lengthStandard',
  full: 'lengthFull',
};

/** The summary: its length to choose, each line a button that shows its sentence in the page, and why these were chosen. */
export function SummarySection({ story, lines, lengths, actions, onChooseLength, children }: SummarySectionProps) {
  const [isExplained, setExplained] = useState(false);
  if (lines.length === 0) {
    return (
      <Section id="summary" heading={text('summary')}>
        <p class="section-empty">{text('summaryNone')}</p>
        {children}
      </Section>
    );
  }
  const tools = (
    <>
      {lengths.offered.length > 0 && (
        <Choice
          name={text('summaryLength')}
          options={lengths.offered.map((value) => ({ value, label: text(LENGTH_WORDS[value]) }))}
          chosen={lengths.shown}
          onChoose={onChooseLength}
        />
      )}
      <button
        type="button"
        class="act"
        aria-label={text('copySummarySpoken')}
        onClick={() => actions.copySummary(lines)}
      >
        {text('copy')}
      </button>
    </>
  );
  // Where all of the story stands here, nothing was chosen.
  const hasNotes =
    !areWhole(story.article, lines) && lines.some(({ reasons, edits }) => reasons.length + edits.length > 0);
  return (
    <Section id="summary" heading={text('summary')} tools={tools}>
      <ol class="summary" dir={storyAttributes(story).dir}>
        {lines.map((line, index) => (
          <li key={`${line.block}:${line.start}`}>
            <SummaryLineWords story={story} line={line} before={lines[index - 1]} onShow={() => actions.show([line])} />
            {isExplained && <LineNotes story={story} line={line} actions={actions} />}
          </li>
        ))}
      </ol>
      <div class="summary-foot">
        {children}
        {hasNotes && (
          <button
            type="button"
            class="act more quiet"
            aria-expanded={isExplained}
            onClick={() => setExplained(!isExplained)}
          >
            {plural('whyTheseLines', lines.length)}
          </button>
        )}
      </div>
    </Section>
  );
}
