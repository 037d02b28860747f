import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageReader } from '../src/highlight/page-reader.ts';
import { createPageSession } from '../src/highlight/page-session.ts';
import { watchStory } from '../src/highlight/watch-story.ts';
import { answerPageCalls } from '../src/platform/page.ts';
import { answerStoryWatches } from '../src/platform/story-watch.ts';

declare global {
  var standfirstPage: true | undefined;
}

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    // Injected again into the same page, it runs in the same scope: the first one goes on answering.
    if (globalThis.standfirstPage) return;
    globalThis.standfirstPage = true;
    const reader = new PageReader(document);
    answerPageCalls(createPageSession(document, reader));
    answerStoryWatches((key, moved) => watchStory(reader, key, moved));
  },
});
