import { parseHTML } from 'linkedom';

/** The document of a page's source, as an embedded DOM without scripts, layout or network. */
export function readHtml(html: string): Document {
  const plain = inLowerCase(html);
  // The parser makes no root and no body of its own, and extraction needs both.
  const body = /<body[\s>]/i.test(plain) ? plain : `<body>${plain}</body>`;
  const source = /<html[\s>]/i.test(plain)
    ? plain
    : `<!doctype html><html>${body.replace(/<!doctype[^>]*>/i, '')}</html>`;
  const document = parseHTML(source).document as unknown as Document;
  attachShadows(document);
  openFrames(document);
  return document;
}

/** Makes shadow roots of the page's `<template shadowrootmode="open">`, as a browser's parser does; this one leaves them. */
function attachShadows(document: Document): void {
  const roots: (Document | ShadowRoot)[] = [document];
  // Grows while it is gone through: what stands in a template is found only once it is out.
  for (const root of roots) {
    for (const template of Array.from(root.querySelectorAll('template[shadowrootmode]'))) {
      const host = template.parentElement;
      if (!host || typeof host.attachShadow !== 'function' || host.shadowRoot) continue;
      const content = Array.from(template.childNodes);
      template.remove();
      // What stands in a closed one is nobody's to read.
      if (!/^open$/i.test(template.getAttribute('shadowrootmode') ?? '')) continue;
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.append(...content);
      roots.push(shadow);
    }
  }
}

/** Gives frames their document where their source stands in the page (`srcdoc`) and may be read from outside. */
function openFrames(document: Document): void {
  for (const frame of Array.from(document.querySelectorAll('iframe[srcdoc]'))) {
    const sandbox = frame.getAttribute('sandbox');
    if (sandbox !== null && !/(?:^|\s)allow-same-origin(?:\s|$)/i.test(sandbox)) continue;
    const inner = readHtml(frame.getAttribute('srcdoc') ?? '');
    Object.defineProperty(frame, 'contentDocument', { value: inner });
  }
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
