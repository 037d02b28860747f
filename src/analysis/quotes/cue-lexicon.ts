import { inflectVerb } from './inflect.ts';

/**
 * What a cue verb tells: `say` reports words; `gesture` does so only right beside a quote ("he laughed"); `think` a mind;
 * `label` takes the quoted words as its object ("called it “mad”").
 */
export type CueClass = 'say' | 'gesture' | 'think' | 'label';

/** One form of a cue verb. */
export interface CueForm {
  readonly base: string;
  readonly cueClass: CueClass;
  readonly form: 'base' | 's' | 'past' | 'ing';
}

const SAY = `say says said saying|tell tells told telling|add|announce|answer|argue|ask|assert|assure|aver!|avow|acknowledge|admit!|advise|affirm|
agree|allege|allow|apologise|apologize|appeal|attest|bark|beg!|bellow|blast|blurt|boast|bemoan|bewail|brag!|caution|charge|chant|chime|claim|clarify|comment|
complain|concede|conclude|concur!|confess|confide|confirm|contend|continue|convey|counsel|counter|crow|cry|deadpan!|declare|decree|decry|defend|deliver|demand|demur!|
denounce|deny|deplore|detail|dictate|disclose|dispute|divulge|elaborate|email|e-mail|emphasise|emphasize|enquire|enthuse|exclaim|exhort|explain|expound|
fume|grumble|growl|grouse|gripe|gush|holler|hint|implore|inform|inquire|insist|interject|intone|invite|joke|jest|jibe|kid!|lament|lecture|liken|maintain|marvel|
mention|moan|mumble|murmur|muse|mutter|note|object|observe|offer|opine|order|plead|pledge|post|praise|pray|preach|predict|press|proclaim|profess|promise|pronounce|
propose|protest|profess|quip!|quote|rail|rant|rave|read reads read reading|reaffirm|reason|reassure|rebuke|rebut!|recall|reckon|recite|recommend|recount|reflect|refute|
reiterate|rejoin|relate|relay|remark|remember|remind|reminisce|repeat|reply|report|request|respond|restate|retort|reveal|roar|rule|scoff|scold|scream|scrawl|
shout|shriek|sing sings sang singing|snap!|snarl|sneer|spell|speculate|spit spits spat spitting|splutter|state|stipulate|stress|submit!|suggest|swear swears swore swearing|taunt|
tease|testify|text|thank|thunder|threaten|tweet|retweet|type|underline|underscore|urge|utter|venture|vent|voice|volunteer|vow|wager|warn|wail|whine|whisper|
wisecrack|write writes wrote writing|yell|sum!|rap!|slam!|chide|chastise|cheer|clamour|command|commend|congratulate|cite|condemn|contest|croak|declaim|discuss|
echo echoes echoed echoing|effuse|entreat|estimate|expand|gloat|hail|harrumph|heckle|instruct|intimate|lash|lobby|narrate|nag!|notify|outline|overrule|petition|philosophise|
ponder|posit|postulate|query|quaver|ramble|reassert|recap!|regret!|reprimand|reproach|rhapsodise|salute|signal!|snipe|sniff|soothe|stammer|stutter|summarise|summarize|
surmise|tout|trumpet|tut!|advertise|advocate|warble|yelp|rejoice|caption|sign|message|WhatsApp|swoon|persist|point|indicate|highlight|illustrate|counsel|pen!|jot!|
rasp|drawl|purr|trill|whoop|squeal|simper|hiss|huff|rumble|bluster|caution|sob!|weep weeps wept weeping|pontificate|prophesy|pine|extol!|laud|preface|
correct|translate|interpret|crack|reprise|sign|toast|banter|bleat|bristle|burble|chirp|chorus|cackle|coo|croon|fret!|fulminate|gabble|grunt|
hector|hazard|improvise|inveigh|jeer|josh|mouth|paraphrase|parry|promise|quibble|remonstrate|riff|seethe|spout|theorise|theorize|vouch|wonder`;

const GESTURE = `open|begin begins began beginning|finish|close|laugh|smile|grin!|sigh|shrug!|nod!|wink|chuckle|giggle|beam|frown|grimace|gasp|groan|wince|pause|gesture|snort|smirk|scowl|sniffle|blush|yawn|applaud|
agree|go goes went going|come comes came coming|put puts put putting|start|figure|guess|decide|learn|show|concede|sniffed|shoot shoots shot shooting|
hit hits hit hitting|turn|reach|tick|throw throws threw throwing|ring rings rang ringing|phone|call|wave|trail|lead leads led leading`;

const THINK = `think thinks thought thinking|believe|feel feels felt feeling|hope|expect|fear|worry|know knows knew knowing|consider|imagine|doubt|suspect|dream|
want|wish|anticipate|realise|realize|understand understands understood understanding|suppose|judge|conclude|find finds found finding|see sees saw seeing|hear hears heard hearing`;

const LABEL = `call|describe|label|brand|dub!|deem|term|characterise|characterize|depict|portray|denounce|dismiss|hail|praise|slam!|criticise|criticize|condemn|
blast|deride|decry|mock|ridicule|ridicule|bill|declare|pronounce|rate|rank|paint|cast casts cast casting|liken|compare|accuse|blame|attack|applaud|welcome|reject|attribute|
defend|regard|refer!|rate|style|tag!|christen|title|lambast|lambaste|savage|pan!|salute|lash|rip!|bash|label!|laud|celebrate|cite|credit|vow|promise|pledge|urge|warn|demand|seek seeks sought seeking`;

const FORMS = ['base', 's', 'past', 'ing'] as const;

function add(into: Map<string, CueForm>, list: string, cueClass: CueClass): void {
  for (const entry of list.split('|').map((item) => item.trim())) {
    if (entry === '') continue;
    const forms = inflectVerb(entry);
    forms.forEach((form, index) => {
      const key = form.toLowerCase();
      // "read", "put": past and base look alike, and reporters write in the past.
      const kind = forms[2] === form ? 'past' : (FORMS[index] ?? 'past');
      if (!into.has(key)) into.set(key, { base: forms[0] ?? key, cueClass, form: kind });
    });
  }
}

function buildCues(): ReadonlyMap<string, CueForm> {
  const cues = new Map<string, CueForm>();
  add(cues, SAY, 'say');
  add(cues, LABEL, 'label');
  add(cues, THINK, 'think');
  add(cues, GESTURE, 'gesture');
  return cues;
}

/** Every form of every English cue verb, in lower case. */
export const CUE_FORMS: ReadonlyMap<string, CueForm> = buildCues();

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** The plainest cues: beside a quote there is nothing else they could be. */
export const PLAIN_CUES =
  words(`said says say told tells added adds wrote writes tweeted replied asked asks explained insisted recalled
  argued warned concluded testified quipped joked conceded admitted stated declared announced noted remarked continued exclaimed shouted whispered`);

/** Forms that are as often nouns or adjectives: they count only where their neighbours show a verb. */
export const AMBIGUOUS_CUES =
  words(`state states report reports note notes point points call calls claim claims comment comments remark remarks
  tweet tweets post posts offer offers quote quotes vow vows demand demands charge charges promise promises joke jokes plea cry cries order orders
  request requests review reviews estimate estimates answer answers text texts email emails e-mail voice address rule rules pledge pledges
  protest protests hint hints appeal appeals press query queries sign signs toast thought feeling hope hopes fear fears worry worries
  stress object finding findings open close claimed wonder wonders attack attacks blame welcome cast rate rates rank ranks bill bills
  brand brands label labels term terms title titles style paint credit show shows lead leads turn turns come hit hits start starts reported alleged
  estimated expected proposed charged crack cracks cheer cheers chant chants command commands message messages type types point signal signals
  outline praise salute toast salutes defend contest warning meaning reading writing posting opening beginning closing finding feeling
  ruling offering reporting following understanding greeting thanks thank read correct figure guess wish wishes want dream dreams doubt doubts
  shot ring rings wave reach tick turn put pause sought seek going coming go goes regards lash slam blast blasts recall pan rip counter charges`);

/** Nouns for something said or written, as in "her verdict: …" or "in a statement". */
export const SPEECH_NOUNS =
  words(`statement statements remark remarks comment comments word words answer answers reply response responses verdict
  message messages tweet tweets post posts email e-mail letter letters note notes text texts speech address testimony warning claim claims
  question questions advice view views assessment explanation conclusion summary conviction motto slogan plea appeal promise pledge vow demand
  complaint quip joke line lines phrase mantra caption headline op-ed article column memo press release prayer confession apology refrain
  retort opinion description account admission insistence assertion argument reason excuse wish dream hope fear dedication toast`);
