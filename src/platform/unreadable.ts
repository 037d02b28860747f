import type { DigestAnswer, UnreadableReason } from './background-protocol.ts';

type Unreadable = Extract<DigestAnswer, { state: 'unreadable' }>;

const READER_VIEW = /^about:reader\?url=/;

// The address is known where `activeTab` gives it; elsewhere only the browser's refusal tells.
const BY_ADDRESS: readonly (readonly [RegExp, UnreadableReason])[] = [
  [READER_VIEW, 'reader-view'],
  [/^view-source:/, 'view-source'],
  [
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/,
    'extension-store',
  ],
  [/^[^?#]*\.pdf([?#]|$)/i, 'pdf'],
  [/^file:/, 'local-file'],
  [
    /^(chrome|edge|about|moz-extension|chrome-extension|brave|vivaldi|opera|devtools|resource|data|blob):/,
    'browser-page',
  ],
];
const BY_REFUSAL: readonly (readonly [RegExp, UnreadableReason])[] = [
  [/extensions gallery|webstore/i, 'extension-store'],
  [/chrome:\/\/|about:|edge:\/\//i, 'browser-page'],
  [/must request permission|missing host permission/i, 'access-ended'],
];

/**
 * Why the page script could not go into a tab, from the tab's address ('' where it is not known) and the browser's
 * refusal. A reader view holds the original's address, which is handed back where it is a web page's.
 */
export function whyUnreadable(url: string, refusal: string): Unreadable {
  const reason =
    BY_ADDRESS.find(([pattern]) => pattern.test(url))?.[1] ??
    BY_REFUSAL.find(([pattern]) => pattern.test(refusal))?.[1] ??
    'unknown';
  if (reason !== 'reader-view') return { state: 'unreadable', reason };
  const original = new URLSearchParams(url.replace(READER_VIEW, 'url=')).get('url') ?? '';
  return { state: 'unreadable', reason, ...(/^https?:/.test(original) && { original }) };
}
