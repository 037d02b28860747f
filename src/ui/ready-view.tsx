import './ready-view.css';
import { interfaceLanguage } from '../platform/strings.ts';
import { Announcer } from './announcer.tsx';
import { FiguresRow } from './figures-row.tsx';
import { Foot } from './foot.tsx';
import { Masthead } from './masthead.tsx';
import { NamesSections } from './names-section.tsx';
import type { PageActions } from './page-actions.ts';
import { QuotesSection } from './quotes-section.tsx';
import { offeredLengths, shownLength, shownLines } from './summary-lengths.ts';
import { SummarySection } from './summary-section.tsx';
import type { WindowActions } from './use-digest.ts';
import type { Ready, Screen } from './view.ts';

interface ReadyViewProps {
  readonly ready: Ready;
  readonly screen: Pick<Screen, 'copyFormat' | 'summaryLength'>;
  readonly actions: PageActions;
  readonly windowActions: WindowActions;
}

/** The digest of the page. */
export function ReadyView({ ready, screen, actions, windowActions }: ReadyViewProps) {
  const { article, digest } = ready;
  const story = { article, digest, locale: interfaceLanguage() };
  const offered = offeredLengths(digest);
  const length = shownLength(offered, screen.summaryLength);
  const lines = shownLines(digest, length);
  return (
    <>
      <main class="ready" data-state="ready">
        <Masthead story={story} lines={lines} keepOpen={windowActions.keepOpen} />
        <div>
          <SummarySection
            story={story}
            lines={lines}
            lengths={{ offered, shown: length }}
            actions={actions}
            onChooseLength={windowActions.chooseSummaryLength}
          >
            <FiguresRow story={story} actions={actions} />
          </SummarySection>
          <QuotesSection story={story} marked={ready.marked} actions={actions} />
        </div>
        <div>
          <NamesSections story={story} ready={ready} actions={actions} />
        </div>
      </main>
      <Announcer ready={ready} />
      <Foot ready={ready} copyFormat={screen.copyFormat} actions={windowActions} />
    </>
  );
}
