import type { SpeechBeside, Stretch, Surroundings } from './speech-beside.ts';

// Forms of "said", "told", "wrote" with ने, which marks whoever did.
const CUE =
  '(?:कहा|बताया|लिखा|पूछा|जोड़ा|दोहराया|स्वीकारा|चेताया|आरोप लगाया|दावा किया|जवाब दिया|ट्वीट किया|स्पष्ट किया|जोर देकर कहा)';
// Neither the phrase nor what stands between it and its cue holds another ने, or कि, behind which somebody else's clause begins.
const WITHIN = '(?:(?!\\s(?:ने|कि|उन्होंने|इन्होंने|उसने|इसने)\\s)[^,;:।\\uFFFC])';
const SAID = `(${WITHIN}{2,70}?)\\s+ने\\s+((?:(?!कि\\s)${WITHIN}{0,40}?\\s)?)(${CUE})`;
const BEFORE = new RegExp(
  `(?:^|[,،;:\\uFFFC]\\s*|\\sकि\\s+)${SAID}(?:\\s+(?:है|था|थी))?(?:\\s*(?:कि|,|:|-))*\\s*$`,
  'u',
);
const BEHIND = new RegExp(`^[,\\s-]*${SAID}`, 'u');
const SAME = /^(?:उन्होंने|इन्होंने|उसने|इसने)\s+(?:[^,;:।\uFFFC]{0,40}?\s)?/u;
const PRONOUN = new RegExp(
  `(?:^|[,;\\uFFFC]\\s*)(?:उन्होंने|उसने|इन्होंने)\\s+(?:[^,;:।\\uFFFC]{0,40}?\\s)?(${CUE})(?:\\s+(?:है|था|थी))?(?:\\s*(?:कि|,|:|-))*\\s*$`,
  'u',
);
const OPENER =
  /^(?:वहीं|इस पर|लेकिन|हालांकि|और|इसके बाद|इस बीच|सोमवार को|मंगलवार को|बुधवार को|गुरुवार को|शुक्रवार को|शनिवार को|रविवार को)\s+/u;
const MOST_WORDS = 9;

/** Hindi: अनीता शर्मा ने कहा, “…” and “…” अनीता शर्मा ने बताया. */
export function readHindiSpeech({ before, after }: Surroundings): SpeechBeside | undefined {
  const pronoun = PRONOUN.exec(before);
  if (pronoun !== null) {
    const verb = pronoun[1] ?? '';
    const start = before.lastIndexOf(verb);
    return { cue: { side: 'before', start, end: start + verb.length }, speaker: 'same' };
  }
  return read(BEFORE.exec(before), before, 'before') ?? read(BEHIND.exec(after), after, 'after');
}

function read(match: RegExpExecArray | null, text: string, side: Stretch['side']): SpeechBeside | undefined {
  if (match === null) return undefined;
  const [whole, phrase = '', between = '', verb = ''] = match;
  const start = match.index + whole.indexOf(phrase);
  const opener = OPENER.exec(phrase)?.[0].length ?? 0;
  const words = phrase.slice(opener);
  const cueStart = text.indexOf(verb, start + phrase.length + between.length);
  const cue: Stretch = { side, start: cueStart, end: cueStart + verb.length };
  if (SAME.test(`${words} `)) return { cue, speaker: 'same' };
  if (words.split(/\s+/u).length > MOST_WORDS || /^(?:मैं|हम|किसी|कुछ|लोगों)/u.test(words)) return { cue };
  return { cue, speaker: { side, start: start + opener, end: start + phrase.length } };
}
