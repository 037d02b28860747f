import type { Name } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { plural, text } from '../platform/strings.ts';
import { mentionPositions } from './mention-steps.ts';
import type { PageActions } from './page-actions.ts';
import { PositionStrip } from './position-strip.tsx';
import { SpokenOnly, storyAttributes } from './story-words.tsx';

interface NameRowProps {
  readonly story: Story;
  readonly name: Name;
  /** The mention shown last. */
  readonly shown: number | undefined;
  readonly actions: PageActions;
}

/** A name: its words, a button that shows the next mention; role and aliases; where it stands; steps through its mentions. */
export function NameRow({ story, name, shown, actions }: NameRowProps) {
  const words = storyAttributes(story);
  const role = name.role && spanText(story.article, name.role);
  // Most aliases are a part of the full name ("Trump"), and tell nothing.
  const about = [role, ...name.aliases.filter((alias) => !isPartOf(alias, name.name))].filter((part) => part);
  return (
    <li class={`name kind-${name.kind}`}>
      <span>
        <button
          type="button"
          class="name-words"
          title={text('showInPage')}
          onClick={() => actions.step(name, 1)}
          {...words}
        >
          {name.name}
        </button>
        {about.length > 0 && (
          <small class="name-about" {...words}>
            {about.join(' · ')}
          </small>
        )}
      </span>
      <PositionStrip
        positions={mentionPositions(story.article, name.mentions)}
        shown={shown}
        isRightToLeft={words.dir === 'rtl'}
      />
      <MentionSteps name={name} shown={shown} actions={actions} />
    </li>
  );
}

function MentionSteps({ name, shown, actions }: Omit<NameRowProps, 'story'>) {
  const count = name.mentions.length;
  const number = new Intl.NumberFormat(text('locale'));
  const label =
    shown === undefined ? (
      <>
        <span aria-hidden="true">{number.format(count)}</span>
        <SpokenOnly>{plural('mentions', count)}</SpokenOnly>
      </>
    ) : (
      <bdi>{text('mentionStep', number.format(shown + 1), number.format(count))}</bdi>
    );
  if (count < 2) {
    return (
      <span class="name-steps">
        <span>{label}</span>
      </span>
    );
  }
  return (
    <span class="name-steps">
      <button
        type="button"
        class="name-step"
        aria-label={text('previousMention', name.name)}
        onClick={() => actions.step(name, -1)}
      >
        ‹
      </button>
      <span>{label}</span>
      <button
        type="button"
        class="name-step"
        aria-label={text('nextMention', name.name)}
        onClick={() => actions.step(name, 1)}
      >
        ›
      </button>
    </span>
  );
}

function isPartOf(alias: string, name: string): boolean {
  const words = name.split(' ');
  return alias.split(' ').every((word) => words.includes(word));
}
