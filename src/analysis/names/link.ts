import type { NameKind } from '../digest.ts';
import type { Form } from './forms.ts';
import { linkOrganisations, linkPlaces } from './link-bodies.ts';
import { linkPeople } from './link-people.ts';
import type { Mention } from './mentions.ts';
import { inReadingOrder } from './reading-order.ts';

/** The mentions that stand for one person, place or organisation, in reading order. */
export interface Entity {
  readonly kind: NameKind;
  readonly mentions: readonly Mention[];
}

/** Joins the forms of one article into the things they name. Forms of other kinds are left out. */
export function linkForms(forms: readonly Form[]): Entity[] {
  const of = (kind: NameKind): Form[] => forms.filter((form) => form.kind === kind);
  return [
    ...linkPeople(of('person')).map((mentions) => entity('person', mentions)),
    ...linkPlaces(of('place')).map((mentions) => entity('place', mentions)),
    ...linkOrganisations(of('organisation')).map((mentions) => entity('organisation', mentions)),
  ];
}

function entity(kind: NameKind, mentions: readonly Mention[]): Entity {
  return { kind, mentions: [...mentions].sort(inReadingOrder) };
}
