import type { SpeechBeside, Stretch, Surroundings } from './speech-beside.ts';

// Simplified and traditional forms side by side; longer cues first.
const CUE = new RegExp(
  [
    '(?:致[词詞]|受[访訪]|笑[着著]|接受采访|接受採訪)?(?:表示|指出|[强強][调調]|[认認][为為]|透露|坦言|直言|[介绍紹]{2}|解[释釋]|回[应應]|[补補]充|呼[吁籲]|感[叹嘆慨]|回答|答[复覆]|批[评評]|警告|承[认認]|宣[布佈]|[宣声聲][称稱]|提出|提到|[谈談][到及]|回[忆憶]|反[问問]|[质質]疑|建[议議]|抱怨|否[认認]|重申|主[张張]|笑言|笑[说說]|[调調]侃|力挺|怒斥|形容|描述|留言|[评評][论論]|[说說写寫问問答喊][道到]|表[态態])',
    '告[诉訴][^，。：:,]{1,10}',
    '(?<![小传傳据據听聽学學胡])[说說](?![明法服])',
    '(?<![名简簡职職堪号號人统統俗])[称稱](?![为為呼号號职職])',
  ].join('|'),
  'gu',
);
const CLAUSE_MARK = /[，,。；;：:！？!?、\uFFFC]/u;
// What a cue leaves between itself and the mark: 说：“…”, 说道：“…”, 表示，“…”.
const BESIDE = /^(?:道|到|过|過|了)?[：:，,]?\s*$/u;

// What may open a clause before its subject, and stand between the subject and its cue.
const OPENER =
  /^(?:对此|對此|不过|不過|然而|同时|同時|此外|随后|隨後|另外|另一方面|其中|最后|最後|会上|會上|会后|會後|事后|事後|当天|當天|昨[日天]|今[日天]|日前|近日|其[间間]|据悉|根据|根據|据|據|而|但)+/u;
const ADVERBIAL =
  /^(?:[在于於对對就向从從以用当當]|通[过過]|透[过過]|接受|[针針]对|面[对對]|也|[还還]|又|再|[则則]|都|曾|并|並|且|亦|后|後|随|隨|同[时時]|[日近]日|近日|今|昨|[上下本][周週]|[周週][一二三四五六日天末]|星期|\d|[０-９一二三四五六七八九十]+[日月]|严[肃正]|笑|反复|多次|一再|明确|明確|特[别別]|进一步|進一步|[这這][样樣]|如此|表[达達]|致[词詞]|受[访訪]|[发發]表|所)/u;
const CONTINUES = /^(?:[并並]且?|[还還]|同[时時]|又|也|[则則]|亦|且|接着|接著|随后|隨後)+$/u;

const SURNAME =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱丘秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂谷时時舒耿卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁甘景单單包司柏宁寧柯阮桂闵閔解柴华華车車冉房边邊卓蒲习習连連尚梅黎宫宮缪繆';
const COMPOUND = '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|尉迟|慕容|令狐|皇甫|夏侯';
// Characters that no given name has: a surname in front of them is a word ("曾被", "于是").
const GIVEN = `(?:(?:${COMPOUND})|[${SURNAME}][${SURNAME}]?)(?:(?![被在对對也的是了有不会會要将將把从從向就都说說称稱])\\p{Script=Han}){1,2}`;
// Characters in which foreign names are written out.
const SOUNDS =
  '阿艾安奥奧巴贝貝本比波伯布查达達戴德迪丁多杜埃恩尔爾法菲费費弗福甘戈格古哈海汉漢赫亨胡霍基吉加杰傑金卡凯凱坎科克库庫拉莱萊兰蘭劳勞雷李里利丽麗林卢盧鲁魯伦倫罗羅洛马馬迈邁曼梅蒙米莫姆穆内內纳納尼诺諾努欧歐帕佩皮普奇乔喬切琼瓊让讓若萨薩塞桑沙舍史斯苏蘇索塔泰坦特腾騰图圖托瓦威韦韋维維温溫沃伍西希夏肖谢謝辛休雅亚亞扬揚耶伊尤约約扎紮詹朱兹茲佐茨夫什默缪繆顿頓森逊遜';
const TITLE =
  '(?:主席|[总總][统統理裁监監]|首相|[长長]|书记|書記|[发發]言人|[负負][责責]人|教授|博士|院士|主任|[经經]理|董事|记者|記者|[专專]家|[学學]者|人士|先生|女士|小姐|太太|[议議][员員]|代表|教[练練]|主播|[编編][辑輯]|[导導]演|歌手|作家|[选選]手|[家亲親][属屬]|男子|女子|男生|女生|老人|大使|[学學]生|同[学學]|司[机機]|母[亲親]|父[亲親]|妻子|丈夫|[儿兒]子|女[儿兒]|朋友|[邻鄰]居|工人|[创創][始办辦]人|[发發]起人|[当當]事人|搭[档檔]|[经經]纪人|[经經]紀人|主持人|法官|[检檢]察官|律[师師]|[设設][计計][师師]|[员員师師者民友]|[医醫][生师師])';
const BODY =
  '(?:[部局厅廳署委院报報社台臺网網党黨]|协会|協會|委[员員]会|委員會|[学學]会|學會|[总總]会|總會|工会|工會|基金会|基金會|公司|[集团團]{2}|[银銀]行|大[学學]|中心|[组組][织織]|政府|[当當]局|法院|警方|[军軍]方|官方|院方|校方|[对對]方|媒[体體]|[机機][构構]|白[宫宮]|[联聯]合[国國]|方面)';
const SPEAKER = new RegExp(
  `^(?:.*${TITLE}|.{1,30}${BODY}|(?:.*(?:${TITLE}|的))?(?:${GIVEN}|[${SOUNDS}]{2,6}|\\p{Script=Han}{1,6}[·・•‧][\\p{Script=Han}·・•‧]{1,14})|(?:.*\\p{Script=Han})?\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3})$`,
  'u',
);
// "I", "we", "some people", "it is": no one whom a reader could look up, or no subject at all.
const NOBODY =
  /^(?:我|你|您|它|有[人些的]|人们|人們|大家|[没沒]有|如果|因[为為]|所以|可以|可能|不|是|[这這]|那|什[么麼]|[谁誰])|(?:的[话話]|[时時])$/u;
const RELATION =
  /^(?:[搭][档檔]|妻子|丈夫|太太|父[亲親]|母[亲親]|[儿兒]子|女[儿兒]|朋友|同[学學事]|[邻鄰]居|律[师師]|[经經][纪紀]人|[发發]言人)/u;
// A name, behind its titles or alone.
const NAME_BEHIND = new RegExp(`^${GIVEN}$`, 'u');
const NAMED = new RegExp(`^(?:[^的]*${TITLE})?${GIVEN}$`, 'u');
const LONGEST_SUBJECT = 44;
const CUES_TRIED = 6;

/** Chinese, simplified and traditional: 张伟说：“…”, “…”，该负责人表示, and quotes inside what a cue reports. */
export function readChineseSpeech({ before, after, stop }: Surroundings): SpeechBeside | undefined {
  return beforeMark(before, /^\p{Script=Han}/u.test(after) && stop === '') ?? behindMark(after, stop);
}

/** `runsOn` where the words are part of a sentence that goes on behind them. */
function beforeMark(text: string, runsOn: boolean): SpeechBeside | undefined {
  const cues = [...text.matchAll(CUE)].slice(-CUES_TRIED).reverse();
  let open: Stretch | undefined;
  for (const match of cues) {
    const cue: Stretch = { side: 'before', start: match.index, end: match.index + match[0].length };
    const gap = text.slice(cue.end);
    const isBeside = BESIDE.test(gap) && !(runsOn && /[，,]\s*$/u.test(gap));
    // Between stands a quote, and a colon leads to this one: it is somebody else's.
    if (/\uFFFC[^\uFFFC]*[：:]\s*$/u.test(gap)) break;
    const from = clauseStart(text, cue.start);
    const clause = text.slice(from, cue.start);
    const subject = readSubject(clause);
    if (subject !== undefined) {
      const isReported = open === undefined && !isBeside;
      const speaker: SpeechBeside['speaker'] =
        subject === 'same' ? 'same' : { side: 'before', start: from + subject.start, end: from + subject.end };
      return { cue: open ?? cue, speaker, ...(isReported ? { isReported } : {}) };
    }
    if (isBeside) open = cue;
    // 并表示：“…”: the subject stands with the cue before, in the same sentence.
    if (clause === '' || CONTINUES.test(clause.replace(OPENER, ''))) continue;
    break;
  }
  if (open !== undefined) return { cue: open };
  return labelBefore(text);
}

/** 张伟：“…”: a name and a colon are the whole of the sentence. */
function labelBefore(text: string): SpeechBeside | undefined {
  const match = /^([^，,。；;：:]{2,24})[：:]\s*$/u.exec(text);
  const label = match?.[1];
  if (label === undefined || NOBODY.test(label) || !SPEAKER.test(label)) return undefined;
  const end = label.length;
  return { cue: { side: 'before', start: end, end: end + 1 }, speaker: { side: 'before', start: 0, end } };
}

function behindMark(after: string, stop: string): SpeechBeside | undefined {
  const lead = /^[，,]?\s*/u.exec(after)?.[0].length ?? 0;
  const length = after.slice(lead).search(/[，,。；;：:！？!?\n\uFFFC]/u);
  const end = length < 0 ? after.length : lead + length;
  const clause = after.slice(lead, end);
  // “…。”张伟说：“…”: the cue is that of the next quote.
  const isOfNext = after[end] === '：' || after[end] === ':' || after[end] === '\uFFFC';
  if (isOfNext && /[.!?…]/u.test(stop)) return undefined;
  for (const match of clause.matchAll(CUE)) {
    const rest = clause.slice(match.index + match[0].length);
    if (!/^(?:道|到|过|過|了|的)?$/u.test(rest)) continue;
    const cue: Stretch = { side: 'after', start: lead + match.index, end: lead + match.index + match[0].length };
    const subject = readSubject(clause.slice(0, match.index));
    if (subject === undefined) return match.index === 0 ? { cue } : undefined;
    if (subject === 'same') return { cue, speaker: 'same' };
    return { cue, speaker: { side: 'after', start: lead + subject.start, end: lead + subject.end } };
  }
  return undefined;
}

function clauseStart(text: string, until: number): number {
  let at = until;
  while (at > 0 && !CLAUSE_MARK.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** The noun phrase that opens a clause whose cue follows at its end, adverbials between; `same` for "he" and "she". */
function readSubject(clause: string): { readonly start: number; readonly end: number } | 'same' | undefined {
  const from = OPENER.exec(clause)?.[0].length ?? 0;
  const words = clause.slice(from);
  if (/^[他她]$/u.test(words) || (/^[他她]/u.test(words) && ADVERBIAL.test(words.slice(1)))) return 'same';
  if (NOBODY.test(words) || /^[他她]/u.test(words)) return undefined;
  for (let end = 2; end <= Math.min(words.length, LONGEST_SUBJECT); end += 1) {
    const rest = words.slice(end);
    if ((rest !== '' && !ADVERBIAL.test(rest)) || !SPEAKER.test(words.slice(0, end))) continue;
    const to = withName(words, end);
    return { start: from + relativeEnd(words.slice(0, to)), end: from + to };
  }
  return undefined;
}

/** 郭德纲的搭档于谦: the first character of a name may look like an adverbial, so that the title seemed to end the phrase. */
function withName(words: string, end: number): number {
  for (const length of [3, 2, 4]) {
    const rest = words.slice(end + length);
    if (NAME_BEHIND.test(words.slice(end, end + length)) && (rest === '' || ADVERBIAL.test(rest))) return end + length;
  }
  return end;
}

/** 拥有一万名会员的工会主席陈美儿: the clause in front of one who is named is no part of who it is. */
function relativeEnd(words: string): number {
  const end = words.lastIndexOf('的') + 1;
  // Of 导演周文的搭档于青 all is told: without the director, the partner is nobody's.
  return end > 0 && NAMED.test(words.slice(end)) && !RELATION.test(words.slice(end)) ? end : 0;
}
