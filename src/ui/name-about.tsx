import type { Name } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import { filled, slot } from './message-parts.tsx';
import { storyAttributes } from './story-words.tsx';

interface NameAboutProps {
  readonly story: Story;
  readonly name: Name;
  /** Whether the reader has stepped to a mention: then all forms of the name are told, which the page will show. */
  readonly isInHand: boolean;
}

/** The role as the article states it, and the other forms of the name that tell something, as an abbreviation does. */
export function NameAbout({ story, name, isInHand }: NameAboutProps) {
  const words = storyAttributes(story);
  const role = name.role && spanText(story.article, name.role);
  // Most forms are a part of the full name ("Trump") and tell nothing until one looks for them.
  const forms = name.aliases.filter((alias) => isInHand || !isPartOf(alias, name.name));
  if (!role && forms.length === 0) return null;
  return (
    <small class="name-about" dir={words.dir}>
      {role && <bdi {...words}>{role}</bdi>}
      {role && forms.length > 0 && ' · '}
      {forms.length > 0 && filled(text('alsoCalled', slot(0)), <bdi {...words}>{forms.join(', ')}</bdi>)}
    </small>
  );
}

function isPartOf(alias: string, name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return alias
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}
