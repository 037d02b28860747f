import { FOREIGN_CUES } from './foreign-cues.ts';

/** A stretch of speech that dashes mark, as offsets of its block's text. */
export interface DashedSpeech {
  readonly start: number;
  readonly end: number;
}

// A dialogue's dash opens the paragraph: "– Zostajemy", "— Мы остаёмся", "—No vamos".
const OPENING = /^\s*(?:[—–―]\s*|-\s+)(?=["“„«¿¡]?\p{L})/u;
const DASH = /\s[—–―-]\s+|(?<=[,.!?…])\s*[—–―]\s*(?=\p{L})|\s[—–―](?=\p{Ll})/gu;
const LONGEST = 4000;

/**
 * The words said in a paragraph that opens with a dash and has a dash with a cue behind the words ("– Zostajemy – powiedział Lis. – Na
 * zawsze."), as news in Polish, Russian, Spanish and others prints speech; none where the language's cues are unknown or no cue is found,
 * for lists open with dashes as well. Linear in the text.
 */
export function readDashSpeech(text: string, language: string | undefined): readonly DashedSpeech[] {
  const cues = language === undefined ? undefined : FOREIGN_CUES[language];
  const opening = cues === undefined ? null : OPENING.exec(text.slice(0, 12));
  if (cues === undefined || opening === null || text.length > LONGEST) return [];
  const found: DashedSpeech[] = [];
  let start = opening[0].length;
  let isSpeech = true;
  let hasCue = false;
  for (const dash of text.slice(start).matchAll(DASH)) {
    const at = opening[0].length + dash.index;
    const after = at + dash[0].length;
    if (isSpeech) {
      if (!opensCue(text.slice(after, after + 60), cues)) continue;
      found.push({ start, end: at });
      hasCue = true;
      isSpeech = false;
    } else if (/[.!?…,:]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) {
      start = after;
      isSpeech = true;
    }
  }
  if (!hasCue) return [];
  if (isSpeech) found.push({ start, end: text.length });
  return found;
}

/** One of the first three words is a cue, and the first is no name: what follows the dash is the reporter's. */
function opensCue(text: string, cues: ReadonlySet<string>): boolean {
  const first = text.match(/[\p{L}\p{M}'’-]+/gu)?.slice(0, 3) ?? [];
  return /^\p{Ll}/u.test(text) && first.some((word) => cues.has(word.toLowerCase()));
}
