import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { TooLarge } from '../article/read-article.ts';
import type { MarkGroup, ReadingKey } from '../highlight/page-protocol.ts';

/** Why a page may not be read by any extension, or not now. */
export type UnreadableReason =
  | 'browser-page'
  | 'extension-store'
  | 'pdf'
  | 'reader-view'
  | 'view-source'
  | 'local-file'
  /** The button was not clicked on this page, or the page is closed to extensions: the browser gives one reason for both. */
  | 'access-ended'
  | 'unknown';

/** What became of a request to digest a tab. */
export type DigestAnswer =
  | {
      readonly state: 'ready';
      readonly key: ReadingKey;
      readonly article: Article;
      readonly digest: Digest;
      /** Groups that are marked in the page now. */
      readonly marked: readonly MarkGroup[];
    }
  | { readonly state: 'no-article' }
  | ({ readonly state: 'too-large' } & TooLarge)
  /** `original` is the address behind a reader view, where there is one to open. */
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason; readonly original?: string }
  | { readonly state: 'failed'; readonly message: string };

/** What a tab's digest is waiting for. */
export type Phase = 'reading' | 'analysing';

/** What the extension's own pages can ask of the background. */
export interface BackgroundProtocol {
  /** Reads the tab's page and makes its digest, or finds the one already made of the same text. */
  digest(request: { readonly tabId: number }): Promise<DigestAnswer>;
  /** Whether a digest of the tab is being made; no where the background was stopped and started since it was asked for. */
  isDigesting(request: { readonly tabId: number }): boolean;
}
