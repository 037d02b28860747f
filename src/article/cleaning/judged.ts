import type { Draft } from '../draft.ts';

/** Why a block was left out. */
export type Reason =
  | 'title'
  | 'advertisement'
  | 'prompt'
  | 'copyright'
  | 'related'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'repeated'
  | 'symbol'
  | 'empty-heading'
  | 'after-end'
  | 'author-bio'
  | 'navigation'
  | 'embed'
  | 'hidden'
  | 'endnote';

/** A block, and why it is left out (undefined where it stays). */
export interface Judged {
  readonly draft: Draft;
  readonly reason: Reason | undefined;
}
