import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, type Popup, until } from './driver.ts';
import { inState } from './popup-words.ts';
import { BROWSERS, startDriver } from './start-driver.ts';

const ADDRESS = 'http://observer.example/ferry';
const TITLE = 'Island ferry returns to Marrowby after two winters of repairs';
const STORY = [
  'The ferry between Marrowby and Skell Island sailed again on Monday, two winters after a cracked shaft tied it up at the yard in Penlow.',
  '“Nobody on the island had slept the night before,” said Orla Finch, who runs the only shop on Skell. “We heard the horn and walked down in our slippers.”',
  'The Penlow Shipyard had first promised the ship for the spring, but two castings failed and a third was lost at sea on its way from the foundry.',
  'Skell Island Council paid for a smaller boat in the meantime, which carried twelve passengers and no cars and stayed in harbour on every second day.',
  'Tomas Reeve, the harbour master, said the old timetable would hold until the end of the summer. “After that we shall see who comes,” he said.',
];
const PARAGRAPHS = STORY.map((text) => `<p>${text}</p>`).join('\n');
const SPACE = '<div style="height:1500px">A picture of the sea</div>';
const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | The Marrowby Observer</title></head>`;
const shadow = (inner: string) => `<template shadowrootmode="open">${inner}</template>`;

/** Pages whose story stands in other trees than the document's own. */
const PAGES: Readonly<Record<string, { readonly html: string; readonly inner?: Readonly<Record<string, string>> }>> = {
  'a component': {
    html: `${HEAD}<body>${SPACE}<news-article>${shadow(`<style>p { margin: 2em }</style><h1>${TITLE}</h1>${PARAGRAPHS}`)}</news-article></body></html>`,
  },
  'a component for each paragraph': {
    html: `${HEAD}<body>${SPACE}<main-story>${shadow(`<h1>${TITLE}</h1>${STORY.map((text, index) => `<story-text>${shadow(index % 2 === 0 ? `<p>${text}</p>` : '<p><slot></slot></p>')}${index % 2 === 0 ? '' : text}</story-text>`).join('')}`)}</main-story></body></html>`,
  },
  'slots of a component': {
    html: `${HEAD}<body>${SPACE}<news-article>${shadow('<h1><slot name="headline"></slot></h1><div class="text"><slot></slot></div>')}${PARAGRAPHS}<span slot="headline">${TITLE}</span></news-article></body></html>`,
  },
  'a frame': {
    html: `${HEAD}<body><p>Welcome to the Observer.</p>${SPACE}<iframe src="/inner" style="width:90%;height:300px"></iframe></body></html>`,
    inner: { '/inner': `${HEAD}<body><h1>${TITLE}</h1>${SPACE}${PARAGRAPHS}</body></html>` },
  },
  'a frame within a srcdoc frame': {
    html: `${HEAD}<body>${SPACE}<iframe srcdoc="<body><iframe src='/inner' style='width:90%;height:1200px'></iframe>${'A line of the wrapper. '.repeat(3)}</body>" style="width:90%;height:300px"></iframe></body></html>`,
    inner: {
      '/inner': `${HEAD}<body><h1>${TITLE}</h1><news-text>${shadow(SPACE + PARAGRAPHS)}</news-text></body></html>`,
    },
  },
};

describe.each(BROWSERS)('stories in other trees in %s', (name) => {
  let driver: Driver;
  let page: Page;
  let popup: Popup | undefined;

  beforeAll(async () => {
    driver = await startDriver(name);
  });
  afterAll(() => driver?.close());

  async function open({ html, inner = {} }: (typeof PAGES)[string], state = 'ready'): Promise<Popup> {
    await popup?.close();
    popup = undefined;
    await page?.close();
    driver.web.put(ADDRESS, html);
    for (const [path, source] of Object.entries(inner)) driver.web.put(new URL(path, ADDRESS).href, source);
    page = await driver.openTab(ADDRESS);
    popup = await driver.pressButton(page);
    await inState(popup, state);
    return popup;
  }

  test.each(Object.keys(PAGES))('reads, shows, marks and copies from %s, and changes nothing', async (kind) => {
    const shown = await open(PAGES[kind] ?? { html: '' });
    expect(await shown.evaluate(() => document.body.innerText)).toContain(TITLE);
    const lines = await texts(shown, '.summary-line');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(STORY.join(' ')).toContain(line);
    const before = await serialize(page);

    await shown.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([lines[0]]);
    await until('the scroll', () => isInView(page, 'standfirst-shown'));
    const plain = await page.screenshot({ encoding: 'base64' });
    for (const group of ['person', 'quote']) {
      await shown.click(`.switch:has(.switch-legend.kind-${group})`);
      expect((await until(`${group} marked`, () => marked(page, `standfirst-${group}`))).length).toBeGreaterThan(1);
    }
    expect(await page.screenshot({ encoding: 'base64' })).not.toBe(plain);
    expect(await colours(page, 'standfirst-person')).toEqual(['rgba(45, 120, 210, 0.24)']);
    expect(await serialize(page)).toBe(before);

    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'copied');
    const { text } = await driver.readClipboard();
    expect(text).toMatch(/had slept the night before|we shall see who comes/);
    expect(text).toContain(ADDRESS);

    for (const group of ['person', 'quote']) {
      await shown.click(`.switch:has(.switch-legend.kind-${group})`);
      await until(`${group} unmarked`, async () => !(await marked(page, `standfirst-${group}`)));
    }
    expect(await sheets(page)).toBe(0);
    expect(await serialize(page)).toBe(before);

    for (const words of ['slept the night', 'see who comes']) await page.evaluate(replaceWords, words, 'other words');
    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'no longer');
  });

  test.each(['a component', 'a component for each paragraph', 'slots of a component', 'a frame'])(
    'digests the sentences selected in %s',
    async (kind) => {
      await open(PAGES[kind] ?? { html: '' });
      await popup?.close();
      await inTrees(
        page,
        `(() => {
          const texts = trees(document).flatMap((tree) => {
            const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
            const found = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node);
            return found;
          });
          const first = texts.find(({ data }) => data.startsWith('The Penlow Shipyard'));
          const last = texts.find(({ data }) => data.startsWith('Skell Island Council'));
          first.ownerDocument.getSelection().setBaseAndExtent(first, 0, last, last.data.length);
        })()`,
      );
      popup = await driver.pressButton(page);
      const opened = popup;
      await until('the digest', () => opened.evaluate(() => !!document.querySelector('[data-state="ready"]')));
      expect(await opened.evaluate(() => document.body.innerText)).toContain('Only the text that you have selected');
      const selected = STORY.slice(2, 4).join(' ');
      for (const line of await texts(opened, '.summary-line')) expect(selected).toContain(line);
    },
  );

  test('refuses the words of a frame that has moved on', async () => {
    const shown = await open(PAGES['a frame'] ?? { html: '' });
    driver.web.put('http://observer.example/other', '<!doctype html><p>Another text stands here now.</p>');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.querySelector('iframe');
          frame?.addEventListener('load', resolve);
          if (frame) frame.src = '/other';
        }),
    );
    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'no longer');
  });

  test.each([
    ['another site', `<iframe src="http://elsewhere.example/inner" style="width:100%;height:900px"></iframe>`],
    ['a sandbox', `<iframe sandbox srcdoc="<h1>${TITLE}</h1>${PARAGRAPHS}" style="width:100%;height:900px"></iframe>`],
    ['a closed shadow root', `<news-article><template shadowrootmode="closed">${PARAGRAPHS}</template></news-article>`],
  ])('says that there is no story where it stands in %s', async (_, body) => {
    driver.web.put('http://elsewhere.example/inner', `${HEAD}<body><h1>${TITLE}</h1>${PARAGRAPHS}</body></html>`);
    const shown = await open({ html: `${HEAD}<body>${body}</body></html>` }, 'no-article');
    expect(await shown.evaluate(() => document.body.innerText)).toContain('No news story');
  });
});

function texts(popup: Popup, selector: string): Promise<string[]> {
  return popup.evaluate(
    (all) => [...document.querySelectorAll(all)].map(({ textContent }) => textContent ?? ''),
    selector,
  );
}

function remark(popup: Popup, words: string): Promise<unknown> {
  return until(`the remark "${words}"`, () =>
    popup.evaluate((wanted) => document.querySelector('.foot [role="status"]')?.textContent?.includes(wanted), words),
  );
}

/** All trees of the page: documents of frames and open shadow roots. Runs in the page, and is passed into it as source. */
const TREES = `function trees(root) {
  return [root, ...[...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.shadowRoot ? trees(element.shadowRoot) : []),
    ...(element.contentDocument ? trees(element.contentDocument) : []),
  ])];
}`;

function inTrees<R>(page: Page, expression: string): Promise<R> {
  return page.evaluate(`(() => { ${TREES} return ${expression}; })()`) as Promise<R>;
}

const rangesOf = (highlight: string) =>
  `trees(document).filter((tree) => tree.nodeType === 9).flatMap((tree) => [...(tree.defaultView.CSS.highlights.get('${highlight}') ?? [])])`;

/** The words that a highlight holds in the page and its frames; undefined where there are none. */
async function marked(page: Page, highlight: string): Promise<string[] | undefined> {
  const words = await inTrees<string[]>(
    page,
    `${rangesOf(highlight)}.map((range) => String(range).replace(/\\s+/g, ' '))`,
  );
  return words.length > 0 ? words : undefined;
}

/** Whether the first range of a highlight stands in the window, and in the window of every frame around it. */
function isInView(page: Page, highlight: string): Promise<boolean> {
  return inTrees(
    page,
    `${rangesOf(highlight)}.slice(0, 1).every((range) => {
      let top = range.getBoundingClientRect().top;
      for (let view = range.startContainer.ownerDocument.defaultView; ; view = view.parent) {
        if (top < 0 || top >= view.innerHeight) return false;
        if (!view.frameElement) return true;
        top += view.frameElement.getBoundingClientRect().top;
      }
    })`,
  );
}

/** The colours that a highlight has where its words stand, each once. */
function colours(page: Page, highlight: string): Promise<string[]> {
  return inTrees(
    page,
    `[...new Set(${rangesOf(highlight)}.map(({ startContainer: { parentElement, parentNode, ownerDocument } }) =>
      ownerDocument.defaultView.getComputedStyle(parentElement ?? parentNode.host, '::highlight(${highlight})').backgroundColor))]`,
  );
}

/** How many style sheets were given to the page's trees by script. */
function sheets(page: Page): Promise<number> {
  return inTrees(page, `trees(document).reduce((sum, tree) => sum + tree.adoptedStyleSheets.length, 0)`);
}

function serialize(page: Page): Promise<string> {
  return inTrees(
    page,
    `trees(document).map((tree) => tree.innerHTML ?? new XMLSerializer().serializeToString(tree)).join('|')`,
  );
}

/** Replaces words in whatever text node of the page's trees holds them. */
function replaceWords(words: string, by: string): void {
  const visit = (root: Document | ShadowRoot): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      node.nodeValue = (node.nodeValue ?? '').replace(words, by);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const inner = (element as HTMLIFrameElement).contentDocument;
      if (inner) visit(inner);
    }
  };
  visit(document);
}
