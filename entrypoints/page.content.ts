import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageSession } from '../src/highlight/page-session.ts';
import { answerPageCalls } from '../src/platform/page.ts';

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
    answerPageCalls(createPageSession(document));
  },
});
