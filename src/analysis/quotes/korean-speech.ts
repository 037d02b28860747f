import type { SpeechBeside, Stretch, Surroundings } from './speech-beside.ts';

const CUE =
  '(?:말했|말한|말하|말씀|밝혔|밝힌|밝히|전했|전한|전하|강조했|강조하|설명했|설명하|설명이|덧붙였|덧붙이|주장했|주장하|지적했|지적하|했다|하며|하자|묻자|토로|비판|답했|답하|적었|썼다|물었|호소|평가|당부|촉구|반박|반문|회상|언급|발표|약속|인정|경고|분석|전망|기대|요구|입을 열|목소리)';
// “…”라고 말했다, “…”며, “…”면서 …
const QUOTING = new RegExp(
  `^(?:이?라고|고|며|면서|이?라며|이?라면서|이?란)(?:도|는)?\\s+([^.!?\\n\\uFFFC]{0,60}?)(${CUE})`,
  'u',
);
const TOPIC = /(\S+?)(은|는|이|가|도)\s/gu;
const SPEAKER =
  /(?:씨|대표|장관|차관|대통령|총리|의원|교수|회장|사장|감독|선수|관계자|대변인|위원장|위원|시장|지사|군수|구청장|기자|변호사|연구원|연구위원|원장|팀장|국장|과장|실장|소장|센터장|본부장|부장|이사|이사장|총장|학장|교장|교사|학생|주민|시민|남성|여성|어머니|아버지|아내|남편|배우|가수|작가|코치|의사|전문가|활동가|조합원|노조|측|정부|당국|경찰|검찰|소방|법원|청와대|대통령실|위원회|협회|연맹|공사|공단|병원|대학|은행|청장|서장|사무총장|농민|상인|손님|사람|직원|간부|목사|스님|신부)$/u;
const SAME = /^(?:그|그녀|이들)$/u;
const MODIFIERS = 4;

/** Korean: 김 시장은 “…”라고 말했다, “…”고 김 시장은 밝혔다. */
export function readKoreanSpeech({ before, after }: Surroundings): SpeechBeside | undefined {
  const quoting = QUOTING.exec(after);
  if (quoting === null) return undefined;
  const [whole, between = '', verb = ''] = quoting;
  const cue: Stretch = { side: 'after', start: whole.length - verb.length, end: whole.length };
  const base = whole.length - verb.length - between.length;
  const speaker = topicOf(between, 'after', base) ?? topicOf(before, 'before', 0, /자$/u.test(verb));
  return speaker === undefined ? { cue } : { cue, speaker };
}

/**
 * Who speaks, with the words that belong to it: the last topic (은, 는), or a subject (이, 가) behind it where another clause has begun, as
 * the subject of a topic's own clause is what it speaks of. `isWithin`: the clause stands within the topic's, as with 하자, and has its own.
 */
function topicOf(text: string, side: Stretch['side'], base: number, isWithin = false): Stretch | 'same' | undefined {
  const answered = [...text.matchAll(ANSWERED)].at(-1);
  const from = answered === undefined ? 0 : answered.index + answered[0].length;
  let found: { readonly index: number; readonly word: string; readonly isTopic: boolean } | undefined;
  for (const match of text.slice(from).matchAll(TOPIC)) {
    const [, word = '', particle = ''] = match;
    if (!SAME.test(word) && !SPEAKER.test(word)) continue;
    const index = from + match.index;
    const isTopic = particle === '은' || particle === '는';
    if (!isWithin && found?.isTopic === true && !isTopic && !CLAUSE_END.test(text.slice(found.index, index))) continue;
    found = { index, word, isTopic };
  }
  if (found === undefined) return undefined;
  const { index, word } = found;
  if (SAME.test(word) || (word === '관계자' && /(?:^|\s)이\s$/u.test(text.slice(0, index)))) return 'same';
  return { side, start: base + phraseStart(text.slice(0, index), word), end: base + index + word.length };
}

// “…”고 하자 …: whoever said that, somebody else answers.
const ANSWERED = /\uFFFC(?:이?라고|고)\s+\S*자[,\s]/gu;
const CLAUSE_END = /[,\uFFFC]|(?:고|며|자|지만|는데|으나|면서)\s/u;
const PARTICLED =
  /(?:은|는|이|가|을|를|에|에서|에게|로|와|과|도|던|한|된|할|날|일|[었았했렸졌갔왔됐였]고|며|면서|지만|는데|하자|묻자|[다라]고)$/u;
// A name of three syllables may end like a particle.
const NAME =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}$/u;

// A surname of one syllable that is a particle as well: 이 대표, but 이 병원 is "this hospital".
const SHORT_NAME = /^[이도은한]$/u;
const BEHIND_NAME =
  /(?:씨|대표|장관|차관|대통령|총리|의원|교수|회장|사장|감독|선수|대변인|위원장|위원|시장|지사|군수|구청장|기자|변호사|연구원|연구위원|원장|팀장|국장|과장|실장|소장|센터장|본부장|부장|이사|이사장|총장|학장|교장|교사|배우|작가|코치|의사|청장|서장|목사|스님|신부)$/u;

const isName = (word: string, role: string): boolean =>
  NAME.test(word) || (SHORT_NAME.test(word) && BEHIND_NAME.test(role));

/** Where the words begin that belong to a role: the name right before it and the body that it is of (서울시 관계자). */
function phraseStart(before: string, role: string): number {
  let start = before.length;
  for (let count = 0; count < MODIFIERS; count += 1) {
    const match = /([^\s,.“”"\uFFFC]+)\s+$/u.exec(before.slice(0, start));
    const word = match?.[1] ?? '';
    if (match === null || (PARTICLED.test(word) && !(count === 0 && isName(word, role)))) break;
    start = match.index;
  }
  return start;
}
