import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** An address without its fragment: what tells one page from another. */
export function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}

/** The page's address with its own hash, but without an old text directive. */
export function pageLink(address: string): string {
  const directive = address.indexOf(':~:');
  return directive < 0 ? address : address.slice(0, directive).replace(/#$/, '');
}

/** A link that scrolls to a range by a text fragment, where one that is unique in the page can be found; else the page's. */
export function linkToRange(address: string, range: Range): string {
  const link = pageLink(address);
  const fragment = findFragment(range.cloneRange());
  if (!fragment) return link;
  return `${link}${link.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

function findFragment(range: Range): string | undefined {
  try {
    const { status, fragment } = generateFragmentFromRange(range);
    if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return undefined;
    const { prefix, textStart, textEnd, suffix } = fragment;
    return [
      prefix && `${encodePart(prefix)}-`,
      encodePart(textStart),
      textEnd && encodePart(textEnd),
      suffix && `-${encodePart(suffix)}`,
    ]
      .filter(Boolean)
      .join(',');
  } catch {
    // It walks the page's own DOM, and trusts it.
    return undefined;
  }
}

// `-` separates the context of a text directive, and encodeURIComponent leaves it as it is.
function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll('-', '%2D');
}
