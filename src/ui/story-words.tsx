import type { ComponentChildren } from 'preact';
import { type Story, storyLanguage, textDirection } from '../copy/story.ts';

/** The attributes of an element that holds the story's words: their language and direction, not the window's. */
export function storyAttributes(story: Pick<Story, 'article' | 'digest'>): {
  lang?: string;
  dir: 'ltr' | 'rtl' | 'auto';
} {
  const language = storyLanguage(story);
  return { ...(language && { lang: language }), dir: textDirection(language) };
}

/** Words for screen readers only. */
export function SpokenOnly({ children }: { readonly children: ComponentChildren }) {
  return <span class="spoken-only">{children}</span>;
}
