import { collapse } from './collapsed-text.ts';
import { isElement, readableText, tagOf } from './dom.ts';
import { overlap, wordSet } from './headline.ts';

/** A standfirst found in the live page: its text and where it stands. */
export interface Standfirst {
  readonly text: string;
  readonly element: Element;
  /** Its number among the live elements. */
  readonly stamp: number;
}

const NAMED =
  /(?:^|[\s_-])(?:stand-?first|sub-?titles?|subhe(?:ad|d)(?:line|ing|er)?|sub-headline|dek|deck|strapline|tagline|summary|lede?|lead-?(?:in|text|paragraph)?|intro(?:duction)?|excerpt|chapo|chapeau|bajada|entradilla|copete|sumario|sottotitolo|sommario|occhiello|vorspann|teaser-?text|linha-?fina|ingress|manchet|description)(?:$|[\s_-])/i;
const NAMED_CAMEL =
  /(?:standfirst|subtitle|subdeck|sub-deck|subheadline|strapline|summary|articledek|dek__|__dek|__summary|__subtitle|__intro)/i;
// Headline and standfirst stand together; further on come other stories' summaries.
const FURTHEST = 160;
const SHORTEST = 20;
const LONGEST = 500;

/**
 * The line under the headline that tells the story in brief: an element named for it, or one that says what the page's
 * description says, between the headline and the first block. `first` is the number of the first block's element.
 */
export function findStandfirst(
  live: readonly Element[],
  title: string,
  description: string | undefined,
  first: number | undefined,
): Standfirst | undefined {
  const titleWords = wordSet(title);
  const told = wordSet(description ?? '');
  const headline = headlineIndex(live, titleWords);
  if (headline < 0) return undefined;
  const end = Math.min(
    live.length,
    headline + FURTHEST,
    first !== undefined && first >= headline ? first + 1 : live.length,
  );
  for (let stamp = headline + 1; stamp < end; stamp++) {
    const element = live[stamp];
    if (!isElement(element) || !/^(?:p|div|h2|h3|h4|span|section|strong|em)$/.test(tagOf(element))) continue;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
    const isNamed = NAMED.test(names) || NAMED_CAMEL.test(names) || isUnderHeadline(element, live[headline]);
    if (!isNamed && (description === undefined || element.childElementCount > 5)) continue;
    // Every line that begins adds at most one space to what the elements say.
    if ((element.textContent ?? '').length * 2 < SHORTEST) continue;
    if (element.querySelector('p ~ p, ul, ol, form, nav, img, figure, time')) continue;
    const text = readableText(element);
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    const words = wordSet(text);
    if (overlap(words, titleWords) > 0.8) continue;
    if (isNamed ? isSentenceLike(text) : overlap(words, told) >= 0.9) return { text, element, stamp };
  }
  return undefined;
}

// A lower heading straight under the headline heads no section: the story has not begun.
function isUnderHeadline(element: Element, headline: Element | undefined): boolean {
  return /^h[2-4]$/.test(tagOf(element)) && element.previousElementSibling === headline && !element.querySelector('a');
}

function headlineIndex(live: readonly Element[], title: ReadonlySet<string>): number {
  let best: Element | undefined;
  let bestLikeness = 0.6;
  for (const element of live[0]?.querySelectorAll('h1, h2') ?? []) {
    const likeness = overlap(wordSet(collapse(element.textContent ?? '')), title) + (tagOf(element) === 'h1' ? 0.1 : 0);
    if (likeness <= bestLikeness) continue;
    best = element;
    bestLikeness = likeness;
  }
  return best ? live.indexOf(best) : -1;
}

function isSentenceLike(text: string): boolean {
  return text.split(' ').length >= 5 && !/^(?:by|por|von|par|di)\s+\p{Lu}/u.test(text) && !/^[\d\s:,/.–-]+$/.test(text);
}
