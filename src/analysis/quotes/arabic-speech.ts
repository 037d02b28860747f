import type { SpeechBeside, Stretch, Surroundings } from './speech-beside.ts';

const SAY =
  'قال|قالت|يقول|تقول|قائلا|قائلاً|أكد|أكدت|يؤكد|تؤكد|صرح|صرّح|صرحت|أوضح|أوضحت|يوضح|توضح|ذكر|ذكرت|أعلن|أعلنت|أشار|أشارت|شدد|شددت|كتب|كتبت|رأى|رأت|اعتبر|اعتبرت|حذر|حذرت|علق|علّق|علقت|أجاب|أجابت|تساءل|تساءلت|سأل|سألت|وصف|وصفت|نفى|نفت|اعترف|اعترفت|روى|روت|يروي|تروي|غرد|غردت|طالب|طالبت|دعا|دعت|أفاد|أفادت|لفت|لفتت|بيّن|بيّنت|بينت';
// These say more of whoever spoke before, where no subject follows.
const MORE = 'أضاف|أضافت|يضيف|تضيف|تابع|تابعت|يتابع|تتابع|أردف|أردفت|استطرد|استطردت|واصل|واصلت|ختم|ختمت';
const CUE = new RegExp(`(?:^|[\\s،.:؛"\\uFFFC])((?:[وف])?(?:كما )?(?:${SAY}|${MORE}))(?=[\\s:،]|$)`, 'gu');
const IS_MORE = new RegExp(`(?:${MORE})$`, 'u');
// A noun as well ("books"), which a verb that opens its clause is not.
const BOOKS = /^[وف]?كتب$/u;
const OPENS_CLAUSE = /(?:^|[،,.:؛"\uFFFC]|(?:^|\s)[وف]?(?:كما|قد|لقد|حيث|فيما|حين|ثم|الذي|بينما|عندما|كان))\s*$/u;
const SOURCE =
  /^[\s،,]*((?:ب?حسب|وفق|وفقا ل|وفقاً ل|على حد (?:قول|تعبير)|كما (?:قال|قالت|يقول|تقول)|بحسب ما (?:قال|قالت))\s?)/u;
// Words with which the phrase of the subject is over: prepositions, conjunctions, days.
const ENDS =
  /^(?:إن|أن|أنه|أنها|إنه|إنها|إنهم|في|خلال|من خلال|على|عن|إلى|لـ?وكالة|للصحفيين|للصحافيين|لصحيفة|لموقع|لقناة|لنا|له|لها|بأن|بعد|قبل|أثناء|عبر|حول|بشأن|مع|عندما|حين|اليوم|أمس|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|يوم|صباح|مساء|وهو|وهي|الذي|التي|الذين|معلقا|معلقاً|ردا|رداً|مشيرا|مشيراً|مضيفا|مضيفاً|قائلا|قائلاً|بدوره|بدورها|أيضا|أيضاً|ذلك|هذا|هذه|هناك|كل|لقد|قد|كان|كانت|ما|لا|لم|لن|سوف|وأن|وإن|بالقول|بقوله|بقولها)$/u;
const ADVERB = /^(?:أيضا|أيضاً|بدوره|بدورها|كذلك|لاحقا|لاحقاً|حينها)$/u;
const MOST_WORDS = 9;

/** Arabic: وقالت ليلى منصور: «…», «…»، كما قال المتحدث باسم الوزارة; the verb stands before its subject. */
export function readArabicSpeech({ before, after }: Surroundings): SpeechBeside | undefined {
  return beforeMark(before) ?? behindMark(after);
}

function beforeMark(text: string): SpeechBeside | undefined {
  const match = [...text.matchAll(CUE)].filter((cue) => isVerb(text, cue)).at(-1);
  if (match === undefined) return undefined;
  const words = match[1] ?? '';
  const start = match.index + match[0].length - words.length;
  const cue: Stretch = { side: 'before', start, end: start + words.length };
  const rest = text.slice(cue.end);
  const subject = subjectOf(rest);
  // The cue must lead to the mark: by a colon or comma, by "that", or at once.
  const gap = rest.slice(subject?.end ?? 0);
  const isBeside = /^[\s:،,]*$/u.test(gap) || /[:：]\s*$/u.test(gap) || /^[\s،,]*(?:ب?[أإ]ن\S*|في|خلال)\s/u.test(gap);
  if (!isBeside && !/^[\s،,][^:]*[:،,]?\s*$/u.test(gap)) return undefined;
  if (subject !== undefined)
    return { cue, speaker: { side: 'before', start: cue.end + subject.start, end: cue.end + subject.end } };
  return IS_MORE.test(words) ? { cue, speaker: 'same' } : { cue };
}

const isVerb = (text: string, { 0: whole, 1: words = '', index }: RegExpExecArray): boolean =>
  !BOOKS.test(words) || OPENS_CLAUSE.test(text.slice(0, index + whole.length - words.length));

function behindMark(text: string): SpeechBeside | undefined {
  const lead = /^[\s،,.]*/u.exec(text)?.[0].length ?? 0;
  const source = SOURCE.exec(text);
  const verb = source === null ? new RegExp(`^(?:[وف])?(?:${SAY}|${MORE})(?=\\s)`, 'u').exec(text.slice(lead)) : null;
  const start = source === null ? lead : source[0].length - (source[1] ?? '').length;
  const end = source === null ? lead + (verb?.[0].length ?? 0) : source[0].trimEnd().length;
  // A new sentence behind the mark has the cue of the next quote.
  if (
    (source === null && verb === null) ||
    (source === null && (/^\s*\./u.test(text) || /^[وف]/u.test(verb?.[0] ?? '')))
  )
    return undefined;
  const cue: Stretch = { side: 'after', start, end };
  const subject = subjectOf(text.slice(end));
  if (subject === undefined) return { cue };
  return { cue, speaker: { side: 'after', start: end + subject.start, end: end + subject.end } };
}

/** The words up to a mark, a preposition or a day: "المتحدث باسم الوزارة أحمد خليل". */
function subjectOf(text: string): { readonly start: number; readonly end: number } | undefined {
  let start: number | undefined;
  let end = 0;
  let count = 0;
  for (const match of text.matchAll(/[^\s]+/gu)) {
    const bare = match[0].replace(/[،,:.؛]+$/u, '');
    if (bare === '' || bare.includes('\uFFFC') || /^[(«"“]/u.test(bare)) break;
    if (start === undefined && ADVERB.test(bare)) continue;
    if (ENDS.test(bare) || (start === undefined && /^[للب]ل?\p{L}{3,}/u.test(bare) && /^(?:ل|لل|ب)(?:ل|ا)/u.test(bare)))
      break;
    start ??= match.index;
    end = match.index + bare.length;
    count += 1;
    if (bare.length < match[0].length || count > MOST_WORDS) break;
  }
  return start === undefined || count > MOST_WORDS ? undefined : { start, end };
}
