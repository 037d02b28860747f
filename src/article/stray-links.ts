import { isLinkedProse } from './cleaning/links.ts';
import { collapse } from './collapsed-text.ts';
import { isElement, member, tagOf } from './dom.ts';

// Shorter texts are labels and headlines.
const SHORTEST = 40;

/**
 * Turns the links of a clone that run over prose into plain spans, in place: a link that the page forgot to close goes
 * on through the paragraphs after it, and extraction takes paragraphs of nothing but links for menus.
 */
export function releaseProse(document: Document): void {
  const byAddress = new Map<string, Element[]>();
  for (const link of member(document, 'querySelectorAll')('a[href]')) {
    const text = link.textContent ?? '';
    if (text.length < SHORTEST || !STOP.test(text) || link.querySelector(CARD) || link.closest(NO_PROSE)) continue;
    const href = link.getAttribute('href') ?? '';
    byAddress.set(href, [...(byAddress.get(href) ?? []), link]);
  }
  for (const links of byAddress.values()) {
    const prose = links.filter((link) => isLinkedProse(collapse(link.textContent ?? '')));
    // A link gone astray is several under one address, all sentences; a teaser's headline has no stop.
    if (prose.length === 0 || (links.length < 2 && !prose.some(standsInProse))) continue;
    for (const link of links) release(link, document);
  }
}

/** Whether the paragraph that the link fills stands beside a paragraph that is prose and not a link. */
function standsInProse(link: Element): boolean {
  const paragraph = link.parentNode;
  if (!isElement(paragraph) || tagOf(paragraph) !== 'p') return false;
  return [paragraph.previousElementSibling, paragraph.nextElementSibling].some((beside) => {
    if (!beside || tagOf(beside) !== 'p') return false;
    const linked = Array.from(beside.querySelectorAll('a'), (other) => (other.textContent ?? '').length);
    const length = (beside.textContent ?? '').length;
    return length > 80 && linked.reduce((sum, each) => sum + each, 0) < length / 2;
  });
}

function release(link: Element, document: Document): void {
  const span = member(document, 'createElement')('span');
  for (const { name, value } of Array.from(link.attributes)) if (name !== 'href') span.setAttribute(name, value);
  span.append(...Array.from(link.childNodes));
  link.replaceWith(span);
}

const STOP = /[.!?…。！？।؟]["'”’»)\]]*\s*$/;
// A card that leads to another story tells it in a headline and two sentences.
const CARD = 'h1, h2, h3, h4, h5, h6, img, picture, figure, time, ul, ol, div, p';
const NO_PROSE = 'nav, aside, footer, li, form, h1, h2, h3, h4, h5, h6';
