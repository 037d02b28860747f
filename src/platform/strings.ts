import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser.ts';
import { pluralForm } from './plural-form.ts';

/** A key of the message catalogue in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** Keys that come in plural forms: `name_one`, `name_other`, asked for as `name`. */
export type PluralKey<K = MessageKey> = K extends `${infer Stem}_other` ? Stem : never;

/** The reader's language, as the browser's own interface has it. */
export function interfaceLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** A message in the reader's language; `$1` to `$9` are replaced in order. */
export function text(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** A message in the plural form for `count`, which is `$1`; further substitutions follow. */
export function plural(stem: PluralKey, count: number, ...substitutions: string[]): string {
  const { form, number } = pluralForm(text('locale'), count);
  return (
    browser.i18n.getMessage(`${stem}_${form}`, [number, ...substitutions]) ||
    browser.i18n.getMessage(`${stem}_other`, [number, ...substitutions])
  );
}
