import type { MarkGroup } from '../highlight/page-protocol.ts';
import type { DigestAnswer, Phase } from '../platform/background-protocol.ts';
import type { CopyFormat } from '../platform/copy-format.ts';
import type { SummaryLength } from '../platform/summary-length.ts';

/** What the reader is told after asking something of the page. */
export type Remark =
  /** The words no longer stand in the page. */
  | { readonly kind: 'gone' }
  /** The words shown are hidden in a part of the page that is folded away. */
  | { readonly kind: 'folded' }
  /** The tab shows another page than the one that was read. */
  | { readonly kind: 'stale' }
  /** The tab's page was loaded anew (or put to sleep), and nothing of ours is in it. */
  | { readonly kind: 'reloaded' }
  /** The browser cannot mark words in pages. */
  | { readonly kind: 'unsupported' }
  /** So many marked words no longer stand in the page. */
  | { readonly kind: 'lost'; readonly count: number }
  | { readonly kind: 'copied'; readonly what: 'quote' | 'citation' | 'summary' }
  /** `leftOut` quotes no longer stand in the page and were not copied. */
  | { readonly kind: 'copied-quotes'; readonly count: number; readonly leftOut: number }
  /** Nothing was copied, because the words no longer stand in the page. */
  | { readonly kind: 'copy-refused' }
  /** Something of ours went wrong. */
  | { readonly kind: 'fault' }
  /** The browser did not let us write to the clipboard. */
  | { readonly kind: 'copy-failed' };

/** What the page shows for all to see, said to those who hear the window read out. */
export type Announcement =
  /** The sentence around the words shown; which of a name's mentions it is, from 1, where it is one. */
  | {
      readonly kind: 'shown';
      readonly sentence: string;
      readonly step?: { readonly nth: number; readonly count: number };
    }
  /** So many people, places, organisations or quotes have been highlighted. */
  | { readonly kind: 'highlighted'; readonly group: MarkGroup; readonly count: number };

/** The digest as the reader has it in hand. */
export type Ready = Extract<DigestAnswer, { state: 'ready' }> & {
  /** Which mention of a name, by its id, was shown last. */
  readonly steps: Readonly<Record<string, number>>;
  readonly remark?: Remark;
  /** Grows with every remark, so that the same words said twice are two remarks. */
  readonly remarks: number;
  /** The last announcement, and which it is: the same words said twice are two. */
  readonly announced?: { readonly announcement: Announcement; readonly nth: number };
};

/** Everything the window can show. */
export type View = { readonly state: 'opening' | Phase } | Ready | Exclude<DigestAnswer, { readonly state: 'ready' }>;

/** The window's whole state. */
export interface Screen {
  readonly view: View;
  readonly copyFormat: CopyFormat;
  /** The length of summary that the reader wants; a short summary may have less to show. */
  readonly summaryLength: SummaryLength;
}

/** What can happen to the window. */
export type Happening =
  | { readonly type: 'asked' }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'answered'; readonly answer: DigestAnswer }
  | { readonly type: 'broke'; readonly message: string }
  | { readonly type: 'stepped'; readonly name: string; readonly mention: number }
  | { readonly type: 'marked'; readonly on: readonly MarkGroup[] }
  | { readonly type: 'remarked'; readonly remark: Remark }
  | { readonly type: 'announced'; readonly announcement: Announcement }
  | { readonly type: 'hushed' }
  | { readonly type: 'copy-format'; readonly copyFormat: CopyFormat }
  | { readonly type: 'summary-length'; readonly summaryLength: SummaryLength };

/** What the window shows before anything has happened. */
export const FIRST_SCREEN: Screen = { view: { state: 'opening' }, copyFormat: 'rich', summaryLength: 'standard' };

/** What the window shows after something happened; what no longer concerns the view changes nothing. */
export function reduce(screen: Screen, happening: Happening): Screen {
  if (happening.type === 'copy-format') return { ...screen, copyFormat: happening.copyFormat };
  if (happening.type === 'summary-length') return { ...screen, summaryLength: happening.summaryLength };
  const view = reduceView(screen.view, happening);
  return view === screen.view ? screen : { ...screen, view };
}

function reduceView(view: View, happening: Exclude<Happening, { type: 'copy-format' | 'summary-length' }>): View {
  switch (happening.type) {
    case 'asked':
      return { state: 'opening' };
    case 'answered':
      return answered(view, happening.answer);
    case 'broke':
      return { state: 'failed', message: happening.message };
    case 'phase':
      return isWaiting(view) ? { state: happening.phase } : view;
  }
  if (view.state !== 'ready') return view;
  switch (happening.type) {
    case 'stepped':
      return { ...hush(view), steps: { ...view.steps, [happening.name]: happening.mention } };
    case 'marked':
      return { ...view, marked: happening.on };
    case 'remarked':
      return { ...view, remark: happening.remark, remarks: view.remarks + 1 };
    case 'announced':
      return { ...view, announced: { announcement: happening.announcement, nth: (view.announced?.nth ?? 0) + 1 } };
    case 'hushed':
      return view.remark ? hush(view) : view;
  }
}

/** The digest of the same text once more keeps what the reader did with it, but not the advice to read the page anew. */
function answered(before: View, answer: DigestAnswer): View {
  if (answer.state !== 'ready') return answer;
  if (before.state !== 'ready' || before.key.hash !== answer.key.hash) return { ...answer, steps: {}, remarks: 0 };
  const view = before.remark && asksForReading(before.remark) ? hush(before) : before;
  // Whoever waits for another key need not begin anew.
  if (view.key.url === answer.key.url) return { ...view, ...answer, key: view.key };
  // At its new address the page knows of no marks, but they are there, and are made again.
  return { ...view, ...answer, marked: view.marked };
}

/** Whether the digest is still being made. */
export function isWaiting(view: View): view is Extract<View, { state: 'opening' | Phase }> {
  return view.state === 'opening' || view.state === 'reading' || view.state === 'analysing';
}

/** Whether reading the page anew may help. */
export function asksForReading({ kind }: Remark): boolean {
  return (
    kind === 'gone' ||
    kind === 'stale' ||
    kind === 'reloaded' ||
    kind === 'lost' ||
    kind === 'copy-refused' ||
    kind === 'fault'
  );
}

function hush({ remark: _, ...view }: Ready): Ready {
  return view;
}
