import { beforeEach, describe, expect, test, vi } from 'vitest';

/** What the browser answers, in order: errors are thrown; after the last one, the page answers. */
let refusals: string[] = [];
let injected = 0;
let status = 'complete';
const listeners = new Set<(tabId: number, change: { status?: string }) => void>();

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    scripting: {
      executeScript: async () => {
        const refusal = refusals[injected++];
        if (refusal !== undefined) throw new Error(refusal);
      },
    },
    tabs: {
      get: async () => ({ url: 'https://news.example/story', status }),
      sendMessage: async () => ({ ok: true, answer: { status: 'no-article' } }),
      onUpdated: {
        addListener: (listen: () => void) => listeners.add(listen),
        removeListener: (listen: () => void) => listeners.delete(listen),
      },
    },
    storage: { session: { set: async () => undefined } },
  },
}));

const { digestTab } = await import('../../../src/platform/digest-tab.ts');
const REMOVED = 'Frame with ID 0 was removed.';

describe('a tab that goes to another page while it is read', () => {
  const digest = () => digestTab(1, () => Promise.reject(new Error('nothing to analyse')));

  beforeEach(() => {
    injected = 0;
    status = 'complete';
  });

  test.each<[string, string[], string, number]>([
    ['is read once it is there', [REMOVED], 'no-article', 2],
    ['is read where it goes twice', [REMOVED, REMOVED], 'no-article', 3],
    ['is given up where it never rests', [REMOVED, REMOVED, REMOVED, REMOVED], 'unreadable', 3],
    ['is not tried again where it is closed', ['Missing host permission for the tab'], 'unreadable', 1],
  ])('%s', async (_, answers, state, tries) => {
    refusals = answers;
    expect((await digest()).state).toBe(state);
    expect(injected).toBe(tries);
  });

  test('is waited for while it loads', async () => {
    refusals = [REMOVED];
    status = 'loading';
    const answer = digest();
    await vi.waitUntil(() => listeners.size > 0);
    expect(injected).toBe(1);
    for (const listen of listeners) listen(1, { status: 'complete' });
    expect((await answer).state).toBe('no-article');
    expect(listeners.size).toBe(0);
  });
});
