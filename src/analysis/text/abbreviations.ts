/** How a word with a full stop behaves: what may follow without ending the sentence. */
export type AbbreviationKind =
  /** Never ends a sentence: a title before a name, "vs.", "e.g.". */
  | 'joining'
  /** Ends one unless a figure follows: "No. 5", "Jan. 5", "Art. 3". */
  | 'before-figure'
  /** Ends one only before a word that plainly opens a sentence: "Inc.", "U.S.", "St.". */
  | 'open';

const set = (words: string) => new Set(words.split(/\s+/u).filter(Boolean));

// Written with a capital (or all in capitals): the lower-case homographs ("gen", "rep", "sun") are ordinary words.
const JOINING_TITLES = set(`
  Mr Mrs Ms Mx Messrs Mmes Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Capt Cpl Maj Adm Cmdr Cdr Comdr Pvt Pfc Rev Hon Msgr Supt
  Insp Det Atty Pres Vice-Pres Amb Sec-Gen Brig Cllr Fr Sr Sra Sres Srta Srs Dra Dña Gral Mme Mlle MM Sig Sigra Dott Avv Ing Hr Hrn Dhr Mevr
  Mgr Doç Yrd Ven Exmo Exma Ud Uds Ald Asst Assoc Ste Rt Dn Bro Pte Spc Tech Kpt Maj-Gen Lt-Gen Dipl Ks Hl Av-Gen`);
const JOINING = set(`
  vs v cf viz approx ca bzw ggf evtl inkl sog vgl zzgl z.b d.h u.a e.g i.e eg ie p.ej p.ex bijv dhr mevr drs o.a t.a.v resp
  prof doc dr mgr inż płk np tzw tj m.in godz dott avv ing arch
  проф акад д-р т.е т.н т.к κ κκ κα π.χ δηλ bkz yrd doç örn t.ex bl.a d.v.s f.eks m.a tzv např डॉ प्रो पं कु श्री`);
// Short forms that are ordinary words of other languages.
const JOINING_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  it: set('on sig sig.ra geom rag'),
  pl: set('ul św ks woj pow ppłk kpt abp bp al im pl ok os gen płd płn wsch zach'),
  ru: set('ул им св напр тел пос корп'),
  uk: set('вул ул ім св напр тел м о гл обл'),
  el: set('αρ αγ στρ τζ ντ μπ γκ παν κων νικ γεωρ χρ ιω αθ'),
  nl: set('op mr ir ing mw'),
  sv: set('pga tel'),
};
const BEFORE_FIGURE = set(`
  No Nos Nr Núm Art Arts Sec Secs Fig Figs Vol Vols Ch Chap Cap Para Sect Ver Op Bd Abs Ziff Rn Kap
  Jan Feb Febr Mar Apr Jun Jul Aug Sep Sept Oct Okt Nov Dec Dez Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Janv Févr Juil Déc Ene Abr Ago Tel`);
const BEFORE_FIGURE_LOWER = set(`
  no nos nr núm nº p pp pag pág págs art arts fig vol ch chap para sec ver c ca tel kl č ст стр рис см № σελ bls blz ss abs av apr
  janv févr juil sept oct nov déc ene feb abr ago`);
const OPEN = set(`
  Inc Co Cos Corp Ltd Bros Jr Esq LLC PLC Plc Pty Pvt Dept Univ Assn Intl Natl Govt Mfg St Sts Dr Ave Blvd Rd Hwy Pkwy Ct Mt Ft
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt
  Wash Wis Wisc Wyo Ont Que Alta Sask Man Ph.D M.D B.A M.A Str Cía Cia Hnos EE UU Bhd Sdn Tbk Cie Ges Jh Mio Mrd St-Petersburg Pte`);
const OPEN_LOWER = set(`
  jr sr inc co corp ltd al etc usw ecc enz osv itd itp stb mio mrd mln mld tys zł gr тыс млн млрд руб коп грн тис мин сек др пр г гг р
  tis hod kč vb vd dept est min max avg str nám utca u jh v.chr n.chr s.r.o sp o.o d.o.o a.s s.p.a a.g n.v b.v`);

const STATES = set(`
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt
  Wash Wis Wisc Wyo Ont Que Alta Sask`);

const MONTHS_AND_DAYS = set(`
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  januar jänner februar märz mai juni juli august oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
  jahrhundert jahrhunderts stock etage platz mal geburtstag bundesliga weltkrieg
  januari februari maart mei augustus mars maj augusti marts juin juillet août januára
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
  ledna února března dubna května června července srpna září října listopadu prosince január február`);

/** Whether a capitalised word is a month, weekday or other noun that follows an ordinal or a time of day. */
export function isCalendarWord(word: string): boolean {
  return MONTHS_AND_DAYS.has(word.toLowerCase());
}

/** Whether the word, without its stop, is the short form of a US state or Canadian province. */
export function isStateAbbreviation(word: string): boolean {
  return STATES.has(word);
}

/** What kind of abbreviation a word before a stop is (given without the stop), if any. */
export function abbreviationKind(word: string, language?: string): AbbreviationKind | undefined {
  const lower = word.toLowerCase();
  const capital = word === lower ? '' : word.charAt(0) + lower.slice(1);
  if (JOINING_TITLES.has(word) || (capital !== '' && JOINING_TITLES.has(capital))) return 'joining';
  if (OPEN.has(word) || (capital !== '' && OPEN.has(capital))) return 'open';
  if (capital !== '' && BEFORE_FIGURE.has(capital)) return 'before-figure';
  if (JOINING.has(lower) || (language !== undefined && JOINING_IN[language]?.has(lower))) return 'joining';
  if (word === lower && BEFORE_FIGURE_LOWER.has(lower)) return 'before-figure';
  if (OPEN_LOWER.has(lower)) return 'open';
  return undefined;
}
