import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StoredDigest } from '../../src/platform/digest-store.ts';
import { foreignRequests } from './browser-own-traffic.ts';
import { type ChromiumDriver, startChromium } from './chromium.ts';
import { corporaFolder, readPages } from './corpora.ts';
import { until } from './driver.ts';
import { BUILDS } from './global-setup.ts';

// The pages' own scripts and pictures are kept from loading: what is asked for after the page has loaded is ours.
const NO_SUBRESOURCES = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

const corpora = corporaFolder('47 real pages in Chromium');

describe.skipIf(!corpora)('real pages in Chromium', () => {
  const pages = corpora ? readPages(corpora, 'readability') : [];
  const outcomes: Record<string, number> = {};
  let asked = 0;
  let lost = 0;
  let driver: ChromiumDriver;

  beforeAll(async () => {
    driver = await startChromium({ executablePath: inject('browsers').chromium, extension: BUILDS.chromium });
  });
  afterAll(async () => {
    console.log(`real pages: ${JSON.stringify(outcomes)}; ${lost} of ${asked} spans not found in the live page`);
    await driver.close();
  });

  test('are all there', () => expect(pages).toHaveLength(47));

  test.each(pages)('$id', async ({ url, html }) => {
    driver.web.put(url, html, NO_SUBRESOURCES);
    const page = await driver.openTab(url);
    const serialize = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await serialize();
    // No policy keeps a page from connecting in advance to the hosts that it names for it, at a time of the browser's choosing.
    const connections = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLLinkElement>('link[rel~="preconnect" i], link[rel~="dns-prefetch" i]'),
        ({ href }) => {
          const { hostname, port, protocol } = new URL(href, location.href);
          return `CONNECT ${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`;
        },
      ),
    );
    driver.web.forget();

    const popup = await driver.pressButton(page);
    const state = await until('a digest or an honest answer', () =>
      popup.evaluate(() => {
        const shown = document.querySelector('[data-state]')?.getAttribute('data-state') ?? '';
        return ['opening', 'reading', 'analysing', ''].includes(shown) ? '' : shown;
      }),
    );
    expect(['ready', 'no-article']).toContain(state);
    outcomes[state] = (outcomes[state] ?? 0) + 1;
    expect(await serialize()).toBe(before);

    if (state === 'ready') {
      // Chromium alone has `chrome` here; what the popup shows was kept there by the background.
      const kept = await popup.evaluate(async (address) => {
        const all = Object.values(await chrome.storage.session.get(null)) as StoredDigest[];
        return all.find((entry) => entry?.key?.url === address);
      }, url);
      if (!kept) throw new Error('the digest was not kept');
      const spans = digestSpans(kept);
      for (const { block, start, end } of spans) {
        const text = kept.article.blocks[block]?.text ?? '';
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const marked = await popup.evaluate(
        async (key, all) => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          const call = { to: 'page', name: 'mark', request: { key, groups: { quote: all } } };
          const reply = await chrome.tabs.sendMessage(tab?.id ?? -1, call, { frameId: 0 });
          return reply as { readonly ok: boolean; readonly answer: { readonly status: string; readonly lost: number } };
        },
        kept.key,
        spans,
      );
      expect(marked).toMatchObject({ ok: true, answer: { status: 'marked' } });
      asked += spans.length;
      lost += marked.answer.lost;
      expect(await serialize()).toBe(before);
    }
    await popup.close();
    expect(foreignRequests(driver.web.requests).filter((request) => !connections.includes(request))).toEqual([]);
    await page.close();
  });

  test('nearly every span leads to the live page', () => {
    expect(asked).toBeGreaterThan(1000);
    expect(lost / asked).toBeLessThan(0.005);
  });
});

function digestSpans({ digest }: StoredDigest) {
  return [
    ...digest.summary,
    ...digest.quotes.flatMap((quote) => [...quote.spans, quote.cue ?? [], quote.speaker?.span ?? []].flat()),
    ...digest.names.flatMap((name) => [...name.mentions, name.role ?? []].flat()),
  ].map(({ block, start, end }) => ({ block, start, end }));
}
