/** The marks round quoted words, with the spaces that belong to them. */
export type QuotationMarks = readonly [open: string, close: string];

const ENGLISH: QuotationMarks = ['“', '”'];
const GUILLEMETS: QuotationMarks = ['«', '»'];
const SPACED_GUILLEMETS: QuotationMarks = ['«\u00a0', '\u00a0»'];
const LOW_HIGH: QuotationMarks = ['„', '“'];
const LOW_CLOSING: QuotationMarks = ['„', '”'];
const CLOSING: QuotationMarks = ['”', '”'];
const CORNERS: QuotationMarks = ['「', '」'];

// Outer marks as newspapers print them, where they are not the English ones.
const BY_LANGUAGE: Readonly<Record<string, QuotationMarks>> = {
  ar: GUILLEMETS,
  bg: LOW_HIGH,
  cs: LOW_HIGH,
  de: LOW_HIGH,
  el: GUILLEMETS,
  es: GUILLEMETS,
  et: LOW_HIGH,
  fa: GUILLEMETS,
  fi: CLOSING,
  fr: SPACED_GUILLEMETS,
  he: CLOSING,
  hu: LOW_CLOSING,
  is: LOW_HIGH,
  it: GUILLEMETS,
  ja: CORNERS,
  lt: LOW_HIGH,
  nb: GUILLEMETS,
  nn: GUILLEMETS,
  no: GUILLEMETS,
  pl: LOW_CLOSING,
  ro: LOW_CLOSING,
  ru: GUILLEMETS,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sv: CLOSING,
  uk: GUILLEMETS,
};

/** The quotation marks that a language puts around speech; the English curly ones where nothing else is known. */
export function quotationMarks(language: string | undefined): QuotationMarks {
  return BY_LANGUAGE[language?.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
}
