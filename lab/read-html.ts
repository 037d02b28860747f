import { parseHTML } from 'linkedom';

/** The document of a page's source, as an embedded DOM without scripts, layout or network. */
export function readHtml(html: string): Document {
  // The parser makes no root and no body of its own, and extraction needs both.
  const body = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  const source = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html>${body.replace(/<!doctype[^>]*>/i, '')}</html>`;
  return parseHTML(source).document as unknown as Document;
}
