import './names-section.css';
import type { Name, NameKind } from '../analysis/digest.ts';
import type { Story } from '../copy/story.ts';
import { type MessageKey, text } from '../platform/strings.ts';
import { FirstFew } from './first-few.tsx';
import { NameRow } from './name-row.tsx';
import type { PageActions } from './page-actions.ts';
import { Section } from './section.tsx';
import { storyAttributes } from './story-words.tsx';
import { MarkSwitch } from './switch.tsx';
import type { Ready } from './view.ts';

const FIRST_SHOWN = 6;

const GROUPS: readonly { kind: NameKind; heading: MessageKey; highlight: MessageKey }[] = [
  { kind: 'person', heading: 'people', highlight: 'highlightPeople' },
  { kind: 'place', heading: 'places', highlight: 'highlightPlaces' },
  { kind: 'organisation', heading: 'organisations', highlight: 'highlightOrganisations' },
];

interface NamesProps {
  readonly story: Story;
  readonly ready: Pick<Ready, 'marked' | 'steps'>;
  readonly actions: PageActions;
}

/** People, places and organisations: a group each, most salient first. */
export function NamesSections({ story, ready, actions }: NamesProps) {
  const { names, notices } = story.digest;
  // Where names are not supported, the masthead says so.
  if (names.length === 0 && notices.some(({ kind }) => kind === 'names-unsupported')) return null;
  if (names.length === 0) return <p class="section section-empty">{text('namesNone')}</p>;
  return (
    <>
      {GROUPS.map((group) => {
        const members = names.filter(({ kind }) => kind === group.kind);
        if (members.length === 0) return null;
        return (
          <NameGroup key={group.kind} group={group} names={members} story={story} ready={ready} actions={actions} />
        );
      })}
    </>
  );
}

interface NameGroupProps extends NamesProps {
  readonly group: (typeof GROUPS)[number];
  readonly names: readonly Name[];
}

function NameGroup({ group, names, story, ready, actions }: NameGroupProps) {
  const tools = (
    <MarkSwitch group={group.kind} name={text(group.highlight)} marked={ready.marked} onToggle={actions.toggleMarks} />
  );
  return (
    <Section id={`names-${group.kind}`} heading={text(group.heading)} tools={tools}>
      <FirstFew count={FIRST_SHOWN} list={{ class: 'names', dir: storyAttributes(story).dir }}>
        {names.map((name) => (
          <NameRow key={name.id} story={story} name={name} shown={ready.steps[name.id]} actions={actions} />
        ))}
      </FirstFew>
    </Section>
  );
}
