import type { MarkGroup } from '../highlight/page-protocol.ts';
import { type PluralKey, plural, text } from '../platform/strings.ts';
import type { Announcement, Ready } from './view.ts';

const HIGHLIGHTED: Readonly<Record<MarkGroup, PluralKey>> = {
  person: 'highlightedPeople',
  place: 'highlightedPlaces',
  organisation: 'highlightedOrganisations',
  quote: 'highlightedQuotes',
};

/** Says to those who hear the window read out what others see in the page. */
export function Announcer({ ready }: { readonly ready: Pick<Ready, 'announced'> }) {
  const { announced } = ready;
  return (
    <div class="spoken-only" aria-live="polite" data-announcer>
      {announced && <span key={announced.nth}>{announcementWords(announced.announcement)}</span>}
    </div>
  );
}

function announcementWords(announcement: Announcement): string {
  if (announcement.kind === 'highlighted') return plural(HIGHLIGHTED[announcement.group], announcement.count);
  const { sentence, step } = announcement;
  if (!step) return text('shownSpoken', sentence);
  const number = new Intl.NumberFormat(text('locale'));
  return text('mentionSpoken', number.format(step.nth), number.format(step.count), sentence);
}
