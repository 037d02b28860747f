import './obstacle-view.css';
import type { UnreadableReason } from '../platform/background-protocol.ts';
import { type MessageKey, text } from '../platform/strings.ts';
import type { WindowActions } from './use-digest.ts';
import type { Ready, View } from './view.ts';

/** A view without a digest that is not waiting for one. */
export type Obstacle = Exclude<View, Ready | { state: 'opening' | 'reading' | 'analysing' }>;

interface ObstacleViewProps {
  readonly obstacle: Obstacle;
  readonly actions: WindowActions;
}

/** Why there is no digest, and what to do next. */
export function ObstacleView({ obstacle, actions }: ObstacleViewProps) {
  const { happened, next, detail, act } = obstacleWords(obstacle);
  const original = obstacle.state === 'unreadable' ? obstacle.original : undefined;
  return (
    <main
      class="obstacle"
      data-state={obstacle.state}
      data-reason={obstacle.state === 'unreadable' ? obstacle.reason : undefined}
    >
      <div role="alert">
        <h1 tabIndex={-1}>{happened}</h1>
        <p>{next}</p>
      </div>
      {detail && <p class="obstacle-detail">{detail}</p>}
      {original !== undefined && (
        <button type="button" class="obstacle-act" onClick={() => actions.openOriginal(original)}>
          {text('openOriginal')}
        </button>
      )}
      {act && (
        <button type="button" class="obstacle-act" onClick={actions.readPage}>
          {act}
        </button>
      )}
    </main>
  );
}

interface ObstacleWords {
  readonly happened: string;
  readonly next: string;
  readonly detail?: string;
  /** The label of a button that reads the page again, where that may help. */
  readonly act?: string;
}

const UNREADABLE: Readonly<Record<UnreadableReason, readonly [happened: MessageKey, next: MessageKey]>> = {
  'browser-page': ['unreadableBrowserPage', 'unreadableBrowserPageNext'],
  'extension-store': ['unreadableStore', 'unreadableStoreNext'],
  pdf: ['unreadablePdf', 'unreadablePdfNext'],
  'reader-view': ['unreadableReaderView', 'unreadableReaderViewNext'],
  'view-source': ['unreadableViewSource', 'unreadableViewSourceNext'],
  'local-file': ['unreadableLocalFile', 'unreadableLocalFileNext'],
  'access-ended': ['unreadableAccessEnded', 'unreadableAccessEndedNext'],
  unknown: ['unreadableUnknown', 'unreadableUnknownNext'],
};

function obstacleWords(obstacle: Obstacle): ObstacleWords {
  switch (obstacle.state) {
    case 'no-article':
      return { happened: text('noArticle'), next: text('noArticleNext'), act: text('readAgain') };
    case 'too-large': {
      const number = new Intl.NumberFormat(text('locale'));
      const words = obstacle.unit === 'elements' ? 'tooLargeElementsNext' : 'tooLargeTextNext';
      const next = text(words, number.format(obstacle.count), number.format(obstacle.limit));
      return { happened: text('tooLarge'), next };
    }
    case 'unreadable': {
      const [happened, next] = UNREADABLE[obstacle.reason];
      const words = { happened: text(happened), next: text(next) };
      return obstacle.reason === 'unknown' ? { ...words, act: text('tryAgain') } : words;
    }
    case 'failed':
      return {
        happened: text('failed'),
        next: text('failedNext'),
        detail: text('failedDetail', obstacle.message),
        act: text('tryAgain'),
      };
  }
}
