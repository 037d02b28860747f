import { cutBlocks } from './blocks.ts';
import type { Draft } from './draft.ts';
import { plainText } from './page-facts.ts';
import type { StampedCopier } from './stamped-clone.ts';

// Shorter bodies are summaries.
const SHORTEST = 300;
// Found by less than this share of its probes, the declared text was missed.
const LEAST_FOUND = 0.3;
const PROBES = 12;
const PROBE_LENGTH = 40;

/**
 * The blocks of the smallest element that holds the text which the page declares as its story (JSON-LD `articleBody`),
 * where `drafts` hold hardly any of it; undefined where they do, or where the page shows no such text.
 */
export function declaredBlocks(copier: StampedCopier, declared: string, drafts: readonly Draft[]): Draft[] | undefined {
  const body = bare(plainText(declared));
  if (body.length < SHORTEST) return undefined;
  const probes = Array.from({ length: PROBES }, (_, index) => {
    const start = Math.floor(((body.length - PROBE_LENGTH) * index) / (PROBES - 1));
    return body.slice(start, start + PROBE_LENGTH);
  });
  const share = (text: string) => probes.filter((probe) => text.includes(probe)).length / PROBES;
  if (share(bare(drafts.map((draft) => draft.text).join(' '))) >= LEAST_FOUND) return undefined;
  const { document, live } = copier.copy();
  let holder: Element | undefined = document.body ?? document.documentElement ?? undefined;
  const whole = holder ? share(bare(holder.textContent ?? '')) : 0;
  if (!holder || whole < 0.5) return undefined;
  for (let inner: Element | undefined = holder; inner; ) {
    holder = inner;
    inner = Array.from(holder.children).find((child) => share(bare(child.textContent ?? '')) >= whole * 0.9);
  }
  return cutBlocks(holder, live);
}

// Pages differ from what they declare in spaces, quotation marks and dashes.
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
