// The commonest function words of each language, commonest first; they tell languages apart, show where a sentence may
// open, and are left out when words are weighed. Function words carry no story, so short lists do.
const LISTS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it was on with as at by he from his be had are this have not but they were which an their or
    has been one who she will said would can all there more her if when its after about what so no out up into than them only some could
    also other we him you then over our your my me i do did does how where while because before during since until between under against
    these those such both each most many any being just very own same too still now here even us`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre
    cuando todo esta ser son dos también fue había era muy hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte
    tiene él uno donde tras según durante contra otro ella ellos esto eso estos estas quien fueron`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux d l qu n s cette ou
    mais comme ont été sa ses leur elle ils nous vous on tout fait être après avait entre sans aussi deux était même dont si où leurs selon
    depuis lors contre très je j c y ces cet peut`,
  de: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
    bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen
    vom wenn seine ihre ich wir unter habe seit zwischen worden dieser diese waren eines dann schon was doch beim`,
  it: `di e il la che in a per un è del della non una i si da le con sono al dei ha nel come più anche alla lo ma gli o delle ed su se
    della dal questo ci stato dopo tra ai alle sua suo loro essere degli dalla nella quando era hanno fra due prima ancora perché cui
    c l d un all dell nell sull sulla solo fatto mi ne io lui lei chi contro`,
  pt: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito
    há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha
    foram essa num nem suas meu às minha têm numa pelos disse após sobre são segundo`,
  nl: `de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit nog naar heeft hij ze wordt door
    over werd ik was deze tot je wel al zo hun meer dit geen worden had kan ons zich moet hebben veel na onder zij we wat tegen volgens
    toen waar omdat mensen haar twee jaar`,
  pl: `w i na z że się nie do to jest o po od za jak ale co przez który dla są a oraz był tym jego tak już przed które może by czy tylko
    była ze przy również jej ich było tej lub być która tego gdy pod bez u we nad są ma został roku jako`,
  ru: `и в не на что с он как это по но из у за к от о его для было она а так они же все был бы мы до при или когда если уже только её
    были быть то этого который также после со их во где чтобы под может об года том я вы ещё без`,
  uk: `і в не на що з він як це та по але у за до від про його для було вона а так вони й все був б ми при або коли якщо вже тільки її
    були бути цього який також після із їх де щоб під може року є ще я ви без зі також`,
  bg: `на и да в се не за от с че са е по като към които това до през след има ще при или но ли беше той който бъде което също си те тя
    според срещу със може още само един една вече без си`,
  sr: `и у је да се на за су не од са које као из о то који али до што је ће би по не након због био била није или само већ му при`,
  el: `και το να του η της με που την από για τα είναι των σε ο οι στο θα τη στην τον τους δεν τις ένα μια ότι ως στη κατά όπως μετά αυτό
    αλλά μας έχει ήταν στα στις προς παρά ή αν πως μεταξύ`,
  ar: `في من على أن إلى التي عن مع الذي هذا ما هذه كان لا بعد قد بين أو كما لم ذلك كل وقد حول قبل خلال هو هي إن منذ حتى عند كانت أي غير
    وقال قال بأن`,
  fa: `و در به از که این را با است برای آن یک خود تا بر هم می شد شده بود کرد نیز ما پس دو اما یا هر گفت اند`,
  ur: `کے میں کی ہے اور سے کا کو نے پر کہ ہیں یہ اس کہا گیا بھی نہیں ان ایک کر تھا جو`,
  he: `של את על לא הוא זה עם כי גם היא אל כל אני יש אבל או אם בין היה לאחר כך רק הם לפני מה עוד אשר זו כדי אנחנו אין`,
  hi: `के में की है और से का को ने पर कि हैं यह भी एक इस नहीं हो कर था लिए कहा तो ही गया जो थे वह साथ अपने बाद`,
  tr: `ve bir bu için de da ile olarak çok daha en o olan gibi kadar sonra ne ama var her ise ya yeni değil olduğu tarafından ki göre
    dedi etti oldu mi mı şu`,
  sv: `och i att det som en på är av för med den till inte om ett han har de var jag från men så vi hade kan när sig ska efter under eller
    också nu sin där vid mot hon skulle blir än bara över år`,
  da: `og i at det er en den til på de for af som med der ikke et har han var fra men jeg om vi kan sig efter ved også så skal hun eller
    blev over være havde år mod nu sin hvor når`,
  no: `og i det er på som en til av for at med de den ikke har et om han var fra men jeg vi kan seg etter ved også så skal hun eller ble
    over være hadde år mot nå sin hvor når sier`,
  fi: `ja on ei että se oli hän mutta ovat kun joka myös kuin sen mukaan ole sekä jo tai ne voi olla jos hänen vain nyt vuonna ollut ennen
    niin mitä tämä siitä kertoo`,
  cs: `a se v na je že s z o do to k i ve pro za by si po jako ale jsou od který podle které jeho při byl není také už která nebo aby
    než jen let ze roku byla bude pak`,
  sk: `a sa v na je že s z o do to k aj pre za by si po ako ale sú od ktorý podľa ktoré jeho pri bol nie už ktorá alebo aby než len
    zo roku bola bude keď`,
  hu: `a az és hogy nem is egy ez volt meg de csak azt mint már el ki még után vagy lesz szerint pedig között amely ezt aki miatt van
    lehet voltak kell`,
  ro: `de în a și la cu din pe o că nu este mai un care al pentru fi au se ce fost sunt după lui prin dar sau între ale acest această
    are fiind spus către`,
  id: `yang dan di untuk dengan dari pada ini itu tidak dalam akan juga ke karena oleh adalah telah sebagai bisa ada atau kata saat lebih
    mereka sudah para tersebut kami`,
  vi: `và của là có được cho trong không với các người một những này đã đến về khi tại từ ra ở cũng như năm vào sau`,
  hr: `i u je da se na za su ne od koji s što kao iz a o to ali do će bi nije sam koja po nakon ili samo već bio bila zbog ako te uz`,
  ca: `de la i que el a en els les per un amb no una del al es és ha dels més com ser però també aquest o entre sobre va són seva seu
    han hi aquesta després`,
  sw: `ya na wa kwa katika ni la za kuwa cha hiyo huo huyo kama pia baada alisema wakati hayo watu huku lakini hii`,
  tl: `ang ng sa na mga at ay ni kay para ito hindi si mga may siya kung ngunit dahil kanyang nang`,
};

const SETS = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/u))] as const),
);
const NONE: ReadonlySet<string> = new Set();

/** The commonest function words of a language, in lower case; empty for a language without a list. */
export function stopWords(language: string | undefined): ReadonlySet<string> {
  return (language !== undefined && SETS.get(language)) || NONE;
}

/** The languages (BCP 47 primary subtags) that have a list. */
export const STOP_WORD_LANGUAGES: readonly string[] = [...SETS.keys()];
