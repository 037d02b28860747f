import './ready-view.css';
import { interfaceLanguage, text } from '../platform/strings.ts';
import { Foot } from './foot.tsx';
import { Masthead } from './masthead.tsx';
import { NamesSections } from './names-section.tsx';
import type { PageActions } from './page-actions.ts';
import { QuotesSection } from './quotes-section.tsx';
import { SummarySection } from './summary-section.tsx';
import type { WindowActions } from './use-digest.ts';
import type { Ready, Screen } from './view.ts';

interface ReadyViewProps {
  readonly ready: Ready;
  readonly copyFormat: Screen['copyFormat'];
  readonly actions: PageActions;
  readonly windowActions: WindowActions;
}

/** The digest of the page. */
export function ReadyView({ ready, copyFormat, actions, windowActions }: ReadyViewProps) {
  const story = { article: ready.article, digest: ready.digest, locale: interfaceLanguage() };
  return (
    <>
      <main class="ready" data-state="ready">
        <Masthead story={story} />
        <div>
          <SummarySection story={story} actions={actions} />
          <QuotesSection story={story} marked={ready.marked} actions={actions} />
        </div>
        <div>
          <NamesSections story={story} ready={ready} actions={actions} />
        </div>
        <p class="private">{text('private')}</p>
      </main>
      <Foot ready={ready} copyFormat={copyFormat} actions={windowActions} />
    </>
  );
}
