import { describe, expect, test } from 'vitest';
import type { TabNews } from '../../../src/platform/tab-news.ts';
import { awaitsGrant, nextStep, type Step } from '../../../src/ui/follow.ts';
import type { View } from '../../../src/ui/view.ts';

const OWN = 7;
const TAB = 3;

const ready = { state: 'ready', key: { url: 'https://news.example/1', hash: 'a' } } as View;
const reading: View = { state: 'reading' };
const noArticle: View = { state: 'no-article' };
const notGranted: View = { state: 'unreadable', reason: 'access-ended' };
const pdf: View = { state: 'unreadable', reason: 'pdf' };

const activated = (tabId: number, windowId = OWN): TabNews => ({ type: 'activated', tabId, windowId });
const moving = (tabId = TAB): TabNews => ({ type: 'moving', tabId });
const loaded = (tabId = TAB): TabNews => ({ type: 'loaded', tabId });
const digested = (outcome: string, tabId = TAB): TabNews => ({ type: 'digested', tabId, outcome });
const SAME = 'ready:a:https://news.example/1';

describe('nextStep', () => {
  test.each<[string, View, TabNews, Step]>([
    ['another tab of its window comes to the front', ready, activated(4), 'turn'],
    ['the same while the tab before is still being read', reading, activated(4), 'turn'],
    ['the same after a page that may not be read', notGranted, activated(4), 'turn'],
    ['its own tab comes to the front', ready, activated(TAB), 'nothing'],
    ['a tab of another window comes to the front', ready, activated(4, 8), 'nothing'],

    ['its page moves on', ready, moving(), 'compare'],
    ['its page has loaded', ready, loaded(), 'compare'],
    ['another tab moves on', ready, moving(4), 'nothing'],
    ['another tab has loaded', notGranted, loaded(4), 'nothing'],

    ['the page moves on while it is read', reading, moving(), 'later'],
    ['the page has loaded while it is read', reading, loaded(), 'later'],

    ['a page without a story moves on', noArticle, moving(), 'read'],
    ['a page that may not be read moves on', pdf, moving(), 'read'],
    ['a page without a story has loaded', noArticle, loaded(), 'read-quietly'],
    ['a page without a grant moves on, which brings none', notGranted, moving(), 'nothing'],
    ['a page without a grant has loaded, and may be one that nobody may read', notGranted, loaded(), 'read-quietly'],

    ['the button was pressed where there was no grant', notGranted, digested(SAME), 'read-quietly'],
    ['the button was pressed, and no story found', notGranted, digested('no-article'), 'read-quietly'],
    ['the popup digested what the panel shows', ready, digested(SAME), 'nothing'],
    ['the popup digested a selection', ready, digested('ready:b:https://news.example/1'), 'read-quietly'],
    ['the popup digested the next story', ready, digested('ready:a:https://news.example/2'), 'read-quietly'],
    ['the outcome of its own request', notGranted, digested('unreadable:access-ended'), 'nothing'],
    ['an outcome that comes before the answer to its own request', reading, digested(SAME), 'later'],
    ['another tab was digested', notGranted, digested(SAME, 4), 'nothing'],
  ])('%s', (_, view, news, step) => {
    expect(nextStep({ windowId: OWN, tabId: TAB, isReading: false, view }, news)).toBe(step);
  });

  test('while a quiet reading is under way, what is heard of the tab waits for its answer', () => {
    const followed = { windowId: OWN, tabId: TAB, isReading: true, view: notGranted };
    for (const news of [moving(), loaded(), digested(SAME)]) expect(nextStep(followed, news)).toBe('later');
    expect(nextStep(followed, activated(4))).toBe('turn');
  });

  test('without a tab, the first that comes to the front is its own', () => {
    expect(nextStep({ windowId: OWN, tabId: undefined, isReading: false, view: pdf }, activated(4))).toBe('turn');
    expect(nextStep({ windowId: OWN, tabId: undefined, isReading: false, view: pdf }, loaded(4))).toBe('nothing');
  });
});

test.each<[View, boolean]>([
  [notGranted, true],
  [pdf, false],
  [noArticle, false],
  [reading, false],
  [ready, false],
])('%j awaits the button: %s', (view, awaits) => {
  expect(awaitsGrant(view)).toBe(awaits);
});
