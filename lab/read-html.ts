import { parseHTML } from 'linkedom';

/** The document of a page's source, as an embedded DOM without scripts, layout or network. */
export function readHtml(html: string): Document {
  const plain = inLowerCase(html);
  // The parser makes no root and no body of its own, and extraction needs both.
  const body = /<body[\s>]/i.test(plain) ? plain : `<body>${plain}</body>`;
  const source = /<html[\s>]/i.test(plain)
    ? plain
    : `<!doctype html><html>${body.replace(/<!doctype[^>]*>/i, '')}</html>`;
  return parseHTML(source).document as unknown as Document;
}

// A comment; an element whose content is no markup, though it may look like it; one tag with its attributes.
const MARKUP =
  /<!--[\s\S]*?-->|(<(script|style|textarea|title|xmp)\b(?:"[^"]*"|'[^']*'|[^"'>])*>)([\s\S]*?<\/\2\s*>)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const NAMES = /^<\/?[a-z][^\s/>]*|\s[^\s"'>/=]+(?=\s*=|[\s/>])|"[^"]*"|'[^']*'/gi;

/** The source with the names of tags and attributes in lower case, as a browser's parser makes them; this one keeps them. */
function inLowerCase(html: string): string {
  if (!/<\/?[A-Z]|<[a-z][^<>]*\s[A-Z][A-Za-z-]*=/.test(html)) return html;
  return html.replace(MARKUP, (markup, opening?: string, tag?: string, rest?: string) => {
    if (markup.startsWith('<!--')) return markup;
    if (opening === undefined || tag === undefined || rest === undefined) return lowerNames(markup);
    const end = rest.search(/<\/[^<]*$/);
    return lowerNames(opening) + rest.slice(0, end) + rest.slice(end).toLowerCase();
  });
}

function lowerNames(tag: string): string {
  return tag.replace(NAMES, (name) => (/^["']/.test(name) ? name : name.toLowerCase()));
}
