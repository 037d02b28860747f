import type { PageProtocol } from './page-protocol.ts';

/** Answers what the extension asks of one page. */
export function createPageSession(_document: Document): PageProtocol {
  throw new Error('not written yet');
}
