import type { ComponentChildren } from 'preact';
import type { Digest, Edit, Reason, SummaryLine } from '../analysis/digest.ts';
import type { Span } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { updateOf } from '../copy/update-of.ts';
import { text } from '../platform/strings.ts';
import { filled, slot } from './message-parts.tsx';
import type { PageActions } from './page-actions.ts';
import { ShowButton } from './show-button.tsx';
import { storyAttributes } from './story-words.tsx';

interface LineNotesProps {
  readonly story: Story;
  readonly line: SummaryLine;
  readonly actions: PageActions;
}

const MOST_REASONS = 3;
const MOST_NAMES = 2;

/** Why a sentence was chosen, strongest reason first, and what its brackets stand for. */
export function LineNotes({ story, line, actions }: LineNotesProps) {
  const reasons = line.reasons
    .map((reason) => reasonWords(story, line, reason, actions))
    .filter((words) => words !== undefined)
    .slice(0, MOST_REASONS);
  return (
    <div class="line-notes">
      <ul>
        {(reasons.length > 0 ? reasons : [text('reasonMany')]).map((words, index) => (
          <li key={index}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {line.edits.map((edit) => (
        <p key={edit.start}>
          <bdi>{editWords(story, line, edit, actions)}</bdi>
        </p>
      ))}
    </div>
  );
}

function reasonWords(story: Story, line: SummaryLine, reason: Reason, actions: PageActions): ComponentChildren {
  const { article, digest } = story;
  switch (reason.kind) {
    case 'lead':
      return text('reasonLead');
    case 'headline':
      return text('reasonHeadline');
    case 'early':
      return text('reasonEarly');
    case 'nut':
      return text('reasonNut');
    case 'follows':
      return text('reasonFollows');
    case 'quote':
      return text('reasonQuote');
    case 'answer':
      return text('reasonAnswer');
    case 'central':
      return text('reasonCentral');
    case 'update': {
      const update = updateOf(article, line);
      if (!update) return undefined;
      return update.isNewest ? text('reasonNewestUpdate') : text('reasonUpdate', update.clock);
    }
    case 'figure':
      return filled(
        text('reasonFigure', slot(0)),
        <ShowButton story={story} spans={[reason.span]} actions={actions} />,
      );
    case 'section': {
      const heading = article.blocks[reason.heading]?.text;
      if (!heading) return undefined;
      const span: Span = { block: reason.heading, start: 0, end: heading.length };
      return filled(text('reasonSection', slot(0)), <ShowButton story={story} spans={[span]} actions={actions} />);
    }
    case 'introduces': {
      const named = namesOf(digest, [reason.name]);
      return named.length > 0 ? filled(text('reasonIntroduces', slot(0)), namesList(story, named)) : undefined;
    }
    case 'names': {
      const named = namesOf(digest, reason.names).slice(0, MOST_NAMES);
      return named.length > 0 ? filled(text('reasonNames', slot(0)), namesList(story, named)) : undefined;
    }
  }
}

function namesOf(digest: Digest, ids: readonly string[]): readonly string[] {
  return ids.map((id) => digest.names.find((name) => name.id === id)?.name).filter((name) => name !== undefined);
}

function namesList(story: Story, names: readonly string[]): ComponentChildren {
  const parts = new Intl.ListFormat(text('locale'), { type: 'conjunction' }).formatToParts(names);
  return parts.map(({ type, value }, index) =>
    type === 'element' ? (
      <bdi key={index} class="story-words" {...storyAttributes(story)}>
        {value}
      </bdi>
    ) : (
      value
    ),
  );
}

function editWords(story: Story, line: SummaryLine, edit: Edit, actions: PageActions): ComponentChildren {
  const replaced = { block: line.block, start: edit.start, end: edit.end };
  const page = <ShowButton story={story} spans={[replaced]} actions={actions} />;
  const words = `[${edit.insert}]`;
  if (edit.insert === '…') return filled(text('editLeftOut', slot(0), slot(1)), words, page);
  const isMark = edit.start === edit.end && edit.of !== undefined;
  if (isMark) {
    const mark = <ShowButton story={story} spans={[edit.of]} words={words} actions={actions} />;
    return filled(text('editQuotation', slot(0)), mark);
  }
  const inserted = edit.of ? <ShowButton story={story} spans={[edit.of]} words={words} actions={actions} /> : words;
  return filled(text('editStandsFor', slot(0), slot(1)), inserted, page);
}
