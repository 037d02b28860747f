import { type MessageKey, plural, text } from '../platform/strings.ts';
import type { Remark } from './view.ts';

const COPIED: Readonly<Record<Extract<Remark, { kind: 'copied' }>['what'], MessageKey>> = {
  quote: 'remarkCopiedQuote',
  citation: 'remarkCopiedCitation',
  summary: 'remarkCopiedSummary',
};

/** A remark in words. */
export function remarkWords(remark: Remark): string {
  switch (remark.kind) {
    case 'gone':
      return text('remarkGone');
    case 'folded':
      return text('remarkFolded');
    case 'stale':
      return text('remarkStale');
    case 'reloaded':
      return text('remarkReloaded');
    case 'unsupported':
      return text('remarkUnsupported');
    case 'lost':
      return plural('remarkLost', remark.count);
    case 'copied':
      return text(COPIED[remark.what]);
    case 'copied-quotes': {
      const copied = plural('remarkCopiedQuotes', remark.count);
      return remark.leftOut === 0 ? copied : `${copied} ${plural('remarkLeftOut', remark.leftOut)}`;
    }
    case 'copy-refused':
      return text('remarkCopyRefused');
    case 'fault':
      return text('remarkFault');
    case 'copy-failed':
      return text('remarkCopyFailed');
  }
}
