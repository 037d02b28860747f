/** The plural form of a language for a number ("one", "other"), and the number as that language writes it. */
export function pluralForm(
  locale: string,
  count: number,
): { readonly form: Intl.LDMLPluralRule; readonly number: string } {
  return {
    form: new Intl.PluralRules(locale).select(count),
    number: new Intl.NumberFormat(locale).format(count),
  };
}
