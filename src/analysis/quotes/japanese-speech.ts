import type { SpeechBeside, Stretch, Surroundings } from './speech-beside.ts';

const CUE =
  '(?:述べ|話し|話す|話して|語っ|語る|語り|言っ|言う|言い|いう|説明し?|強調し?|指摘し?|主張し?|訴え|コメント|批判|答え|明かし|明らか|振り返|発言|表明|呼びかけ|呼び掛け|求め|警告|反論|つぶや|投稿|書い|書き|発表し?|続け|付け加え|力説|報告し?|喜[びんぶ]|笑[っうい]|嘆[いく]|謝罪|期待|見[通方]し?|断言|回答|証言|叫[びんぶ]|ぼやい|打ち明け|胸を張|意気込)';
// 「…」と述べた, 「…」などと話し, 「…」とも語った.
const QUOTING = new RegExp(`^[、,]?(?:など|等)?(と(?:も|は)?|って)[、,]?([^。！？\\n\\uFFFC]{0,34}?)(${CUE})`, 'u');
// 「…」。田中さんはそう話す
const SUCH = new RegExp(
  `^。?([^。！？\\n、\\uFFFC]{1,24})[はが](?:そう|こう)[、]?([^。！？\\n\\uFFFC]{0,16}?)(${CUE})`,
  'u',
);
const CREDIT = /^[（(]([^（）()]{2,30})[）)]/u;
const SAME = /^(?:彼女?|同(?:氏|社|省|庁|署|被告|容疑者)|本人)$/u;

// The noun phrase that ends in front of a particle: kanji, katakana and Latin letters, joined by の.
const PHRASE =
  /(?:(?:[\p{Script=Han}\p{Script=Katakana}ー々〆A-Za-zＡ-Ｚａ-ｚ0-9０-９・＝=.]+の){0,2}[\p{Script=Han}\p{Script=Katakana}ー々〆A-Za-zＡ-Ｚａ-ｚ0-9０-９・＝=.]+(?:さん|ちゃん|くん|さま|たち|ら)?|[\p{Script=Hiragana}]{2,8}(?:さん|ちゃん|くん)|[\p{Script=Han}]{1,3}[\p{Script=Hiragana}]{1,4}(?:さん|氏|議員|選手))$/u;
const AGE = /[（(][^（）()]{1,16}[）)]$/u;
const PERSON =
  /(?:さん|ちゃん|くん|さま|氏|君|様|相|長|臣|首相|大統領|知事|議員|教授|監督|選手|委員|官|者|員|師|士|家|人|女性|男性|夫|妻|母|父|男児|女児|代表|理事|記者|総裁|会長|社長|容疑者|被告|主将|力士|棋士|コーチ|アナリスト|エコノミスト|ディレクター|スタッフ|リーダー|オーナー|マネージャー|メンバー|教諭|生徒|学生|住民|市民|幹部|首脳|筋|関係者|担当者|たち|女優|俳優|歌手|作家|研究員|兄|姉|弟|妹|娘|息子|友人|同僚)$/u;
const BODY =
  /(?:社|省|庁|党|局|会|庁|府|大学|政府|警察|署|県|市|町|村|区|都|銀行|機構|協会|連盟|組合|団体|病院|学校|裁|地検|当局|側|ホールディングス|グループ|センター|研究所|委)$/u;

/** Japanese: 田中市長は「…」と述べた, 「…」と田中市長は語った, 「…」（田中市長）, 田中市長によると「…」. */
export function readJapaneseSpeech({ before, after }: Surroundings): SpeechBeside | undefined {
  const such = SUCH.exec(after);
  if (such !== null) {
    const [whole, words = '', , verb = ''] = such;
    const from = whole.startsWith('。') ? 1 : 0;
    const cue: Stretch = { side: 'after', start: whole.length - verb.length, end: whole.length };
    const speaker = phraseEnd(words, 'after', from);
    return speaker === undefined ? undefined : { cue, speaker };
  }
  const quoting = QUOTING.exec(after);
  if (quoting !== null) {
    const [whole, particle = '', between = '', verb = ''] = quoting;
    const cue: Stretch = { side: 'after', start: whole.length - verb.length, end: whole.length };
    const base = whole.length - verb.length - between.length;
    const speaker = topicOf(between, 'after', base) ?? topicOf(before, 'before', 0) ?? sourceOf(before);
    if (speaker !== undefined) return { cue, speaker };
    // 「…」とも語った, 「…」と続けた: more of the one who spoke before.
    const isMore = before.trim() === '' && (particle === 'とも' || /^(?:続け|付け加え)/u.test(verb));
    return isMore ? { cue, speaker: 'same' } : { cue };
  }
  const credit = CREDIT.exec(after)?.[1];
  if (credit !== undefined && PERSON.test(credit)) {
    const end = 1 + credit.length;
    return { cue: { side: 'after', start: 0, end: end + 1 }, speaker: { side: 'after', start: 1, end } };
  }
  return undefined;
}

const PARTICLES_TRIED = 6;

/** The last phrase before は that may speak, else the last before が or も. */
function topicOf(text: string, side: Stretch['side'], base: number): Stretch | 'same' | undefined {
  for (const particle of ['は', 'が', 'も']) {
    let tried = 0;
    for (
      let at = text.lastIndexOf(particle);
      at > 0 && tried < PARTICLES_TRIED;
      at = text.lastIndexOf(particle, at - 1)
    ) {
      tried += 1;
      const found = phraseEnd(text.slice(Math.max(0, at - 48), at), side, base + Math.max(0, at - 48));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** 田中市長によると「…」という. */
function sourceOf(text: string): Stretch | 'same' | undefined {
  const at = text.search(/によ(?:ると|れば)/u);
  return at <= 0 ? undefined : phraseEnd(text.slice(0, at), 'before', 0);
}

/** The phrase at the end of a text, if it is of somebody or some body. */
function phraseEnd(text: string, side: Stretch['side'], base: number): Stretch | 'same' | undefined {
  const plain = text.replace(AGE, '');
  const words = PHRASE.exec(plain)?.[0];
  if (words === undefined) return undefined;
  if (SAME.test(words)) return 'same';
  if (words.length < 2 || !(PERSON.test(words) || BODY.test(words))) return undefined;
  return { side, start: base + plain.length - words.length, end: base + plain.length };
}
