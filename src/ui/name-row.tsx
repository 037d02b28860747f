import type { Name } from '../analysis/digest.ts';
import type { Story } from '../copy/story.ts';
import { plural, text } from '../platform/strings.ts';
import { mentionPositions } from './mention-steps.ts';
import { NameAbout } from './name-about.tsx';
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

/** A name: its words, a button that shows the next mention; where it stands, with steps through its mentions; role, and the other forms once it is in hand. */
export function NameRow({ story, name, shown, actions }: NameRowProps) {
  const words = storyAttributes(story);
  return (
    <li class={`name kind-${name.kind}`}>
      <button
        type="button"
        class="name-words"
        title={text('showInPage')}
        onClick={() => actions.step(name, 1)}
        {...words}
      >
        {name.name}
      </button>
      <PositionStrip
        positions={mentionPositions(story.article, name.mentions)}
        shown={shown}
        isRightToLeft={words.dir === 'rtl'}
      />
      <MentionSteps name={name} shown={shown} actions={actions} />
      <NameAbout story={story} name={name} isInHand={shown !== undefined} />
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
