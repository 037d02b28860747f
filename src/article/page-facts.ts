import { collapse } from './collapsed-text.ts';
import { member } from './dom.ts';

// Longer values are no titles or names but attacks, or whole texts in the wrong place.
const LONGEST_VALUE = 1000;

/** A page's `<meta>` values by lower-case name, property or itemprop; several of one name in order, each a plain capped string. */
export type MetaValues = ReadonlyMap<string, readonly string[]>;

/** A page's `<meta>` elements with a value, in order; finding them takes a walk through the whole page. */
export function metasOf(document: Document): Element[] {
  return Array.from(member(document, 'querySelectorAll')('meta[content]'));
}

/** Reads the values of `<meta>` elements. */
export function readMeta(metas: readonly Element[]): MetaValues {
  const values = new Map<string, string[]>();
  for (const meta of metas) {
    const content = plain(meta.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        if (name === '') continue;
        const known = values.get(name);
        if (known) known.push(content);
        else values.set(name, [content]);
      }
    }
  }
  return values;
}

/** The first value that one of these names has. */
export function firstMeta(meta: MetaValues, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A value as one line of plain text: tags and (doubly escaped) entities resolved, whitespace collapsed, length capped. */
export function plain(value: string): string {
  return plainText(value.slice(0, LONGEST_VALUE * 4)).slice(0, LONGEST_VALUE);
}

/** A text as one line: tags and (doubly escaped) entities resolved, whitespace collapsed. */
export function plainText(value: string): string {
  if (!/[<&]/.test(value)) return collapse(value);
  const text = value
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    });
  return collapse(text);
}
