import { type Article, type Span, spanText } from '../../article/article.ts';
import { isEnglish } from '../text/language.ts';
import type { Sentence } from '../text/sentences.ts';
import { aliasedEnd } from './aliases.ts';
import { certainForms } from './certain-forms.ts';
import { groupForms } from './forms.ts';
import type { FoundName } from './found-name.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Gender, knownGender } from './gender.ts';
import { type Entity, linkForms } from './link.ts';
import { mendMentions } from './mend-mentions.ts';
import { findMentions, type Mention } from './mentions.ts';
import { tellPeople } from './person-evidence.ts';
import { tellPlaces } from './place-evidence.ts';
import { findPersonStarts, genderByPronouns, type PersonStarts } from './pronoun-gender.ts';
import { tellWorks } from './quoted-works.ts';
import { readArticle } from './read-article.ts';
import { bestRole, bodiesOf, findRoles } from './roles.ts';
import { salienceIn } from './salience.ts';
import { settleLabels } from './settle-labels.ts';

/**
 * Finds the people, places and organisations that an article names, most salient first. Names that stand in the title alone are
 * not listed. `sentences` are the article's own; `language` is BCP 47, and undefined is read as English. Of articles in other
 * languages only what the lists vouch for is given, without roles: see `certainForms`.
 */
export function findNames(
  article: Article,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
  language: string | undefined,
): readonly FoundName[] {
  const read = readArticle(article, sentences, gazetteer);
  const found = findMentions(read, gazetteer);
  const blocks = read.views.map(({ words }) => words);
  return gatherNames(
    article,
    isEnglish(language) ? mendMentions(found, blocks, gazetteer.lists) : found,
    gazetteer,
    language,
  );
}

/** Gathers an article's mentions, those of its title last, into its names: what `findNames` does once it has found them. */
export function gatherNames(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  language: string | undefined,
): readonly FoundName[] {
  const forms = groupForms(mentions);
  const linked = linkForms(
    isEnglish(language)
      ? tellWorks(tellPlaces(tellPeople(forms, article.blocks.length)))
      : certainForms(forms, gazetteer.lists),
  );
  const entities = settleLabels(article.blocks, linked, spanOf);
  return listNames(article, entities, isEnglish(language));
}

function listNames(article: Article, entities: readonly Entity[], isRead: boolean): FoundName[] {
  const title = article.blocks.length;
  const weigh = salienceIn(article);
  const bodies = bodiesOf(entities);
  const people = isRead ? findPersonStarts(entities) : undefined;
  const named = entities
    .map((entity) => ({ ...entity, inTitle: entity.mentions.some((mention) => mention.block === title) }))
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter((mention) => mention.block < title) }))
    .filter((entity) => entity.mentions.length > 0)
    .map((entity) => ({ ...entity, weight: weigh(entity) }))
    .sort((a, b) => b.weight - a.weight || place(a.mentions[0]) - place(b.mentions[0]));
  return named.map((entity, index) => {
    const mentions = entity.mentions.map(spanOf);
    const forms = [...new Set(mentions.map((span) => spanText(article, span)))];
    const aliases = new Set(
      (entity.kind === 'person' ? entity.mentions : [])
        .filter((mention) => aliasedEnd(mention) !== undefined)
        .map((mention) => spanText(article, spanOf(mention))),
    );
    const own = forms.filter((form) => !aliases.has(form));
    const name = fullest(own.length > 0 ? own : forms);
    const roles = entity.kind === 'person' && isRead ? findRoles(entity.mentions, bodies) : [];
    const role = bestRole(roles, (span) => spanText(article, span));
    const gender = entity.kind === 'person' ? genderOf(entity.mentions, people) : undefined;
    return {
      id: `n${index + 1}`,
      kind: entity.kind,
      name,
      aliases: forms.filter((form) => form !== name),
      mentions,
      salience: entity.weight,
      ...(role === undefined ? {} : { role, roles }),
      ...(gender === undefined ? {} : { gender }),
    };
  });
}

/** Without agreement between name and pronouns nothing is said. */
function genderOf(mentions: readonly Mention[], people: PersonStarts | undefined): Gender | undefined {
  const known = knownGender(mentions);
  const referred = people === undefined ? undefined : genderByPronouns(mentions, people);
  if (known === undefined || referred === undefined) return known?.gender ?? referred;
  return known.isSure || known.gender === referred ? known.gender : undefined;
}

function place(mention: Mention | undefined): number {
  return mention === undefined ? 0 : mention.block * 100_000 + mention.first;
}

function spanOf(mention: Mention): Span {
  return {
    block: mention.block,
    start: mention.words[mention.first]?.start ?? 0,
    end: mention.words[mention.last]?.end ?? 0,
  };
}

/** The form of most words, of these the longest, of these the first; capitals throughout ("MWANZA") yield to the same in small letters. */
function fullest(forms: readonly string[]): string {
  const words = (form: string): number => form.split(' ').length;
  const full = forms.reduce(
    (best, form) =>
      words(form) > words(best) || (words(form) === words(best) && form.length > best.length) ? form : best,
    forms[0] ?? '',
  );
  if (full !== full.toUpperCase()) return full;
  return forms.find((form) => form !== full && form.toUpperCase() === full) ?? full;
}
