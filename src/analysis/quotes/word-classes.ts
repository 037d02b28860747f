const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Words after which a noun phrase is not the subject of its clause. */
export const PREPOSITIONS =
  words(`of in on at to from by with without for about against between among into onto through during before after
  under over near since until till toward towards upon within beyond behind beside besides despite like unlike across around outside inside
  above below off per via versus amid alongside along throughout regarding concerning except en a.k.a aka`);

/** Prepositions that tie a complement to the noun before it ("the head of the union"). */
export const COMPLEMENT_PREPOSITIONS = words(
  'of for from at in with on to against behind across near under by outside who',
);

/** Words that open a noun phrase. */
export const DETERMINERS =
  words(`the a an this these those his her its their our my your one two three four five six seven eight nine ten
  some many several most all both another other each every any no more few half thousands hundreds dozens 's’ 's ’s`);

/** Pronouns that are the subject of their clause. */
export const SUBJECT_PRONOUNS = words('he she they it i we who');

/** Verbs that stand before another, with their short forms, and "not" and "to" between the two. */
export const AUXILIARIES =
  words(`has had have having is was were be been being are am will would could should may might must can shall did does do
  'd 'll 've 're 's ’d ’ll ’ve ’re ’s 'm ’m ca n't to not`);

/** Forms of "to be" that join a subject to what it is. */
export const BE_FORMS = words('is was were be been being are am');

/** Adverbs that may stand between a subject and its verb. */
export const ADVERBS =
  words(`also then later once again now still just even never always often soon only too ever first finally instead already
  earlier yesterday today tonight tomorrow almost perhaps sometimes twice there here when asked afterwards afterward meanwhile however therefore
  previously himself herself themselves itself merely simply simultaneously both either rather quite very much more further long since`);

/** Words that tell when; they are no part of a subject. */
export const TIME_WORDS =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec last next week month year night morning
  afternoon evening day weekend days weeks months years hours hour minutes ago earlier later yesterday today tonight midnight noon dawn
  spring summer autumn winter gmt a.m p.m am pm o'clock`);

/** Words that join clauses, so that a subject ends before them. */
export const CONJUNCTIONS = words(
  'and but or yet so while although though because when where which that who whom whose if as nor unless whereas whether than',
);

/** Words that open a sentence without belonging to its subject. */
export const SENTENCE_OPENERS = words('and but yet so still or then now however meanwhile nor thus');

/** Nouns for people that a story may speak of without naming them. */
export const HUMAN_NOUNS =
  words(`man woman boy girl child son daughter father mother brother sister husband wife uncle aunt cousin nephew niece
  grandfather grandmother grandson granddaughter parent widow widower partner fiancé fiancée boyfriend girlfriend friend neighbour neighbor colleague
  spokesman spokeswoman spokesperson official officer police president minister premier chancellor secretary senator congressman congresswoman
  congressperson lawmaker representative governor mayor councillor councilman councilwoman alderman mp ambassador envoy diplomat consul
  judge justice magistrate prosecutor lawyer attorney solicitor barrister detective sergeant constable sheriff chief captain
  lieutenant colonel general major admiral commander commissioner soldier sailor pilot chairman chairwoman chairperson chair director executive
  ceo cfo coo founder cofounder co-founder owner boss manager head leader deputy vice-president analyst economist banker trader investor strategist
  doctor physician nurse surgeon scientist researcher professor lecturer teacher student pupil principal headmaster headmistress dean rector
  author writer novelist poet journalist reporter editor columnist critic broadcaster presenter host anchor blogger historian philosopher
  artist painter sculptor photographer actor actress comedian singer musician composer conductor rapper guitarist drummer pianist dancer filmmaker
  producer choreographer chef cook baker farmer fisherman driver mechanic engineer architect developer designer programmer worker
  player striker midfielder defender goalkeeper coach captain umpire referee athlete runner swimmer cyclist boxer champion winner skipper forward
  pastor priest bishop archbishop cardinal pope imam rabbi monk nun reverend vicar king queen prince princess duke duchess sultan emir
  candidate nominee incumbent activist campaigner organiser organizer volunteer resident witness victim survivor suspect defendant plaintiff
  applicant citizen voter fan supporter critic opponent ally aide adviser advisor consultant expert specialist veteran pensioner teenager tourist traveller
  traveler passenger customer shopper visitor guest caller user viewer reader commuter villager islander migrant refugee native newcomer
  billionaire millionaire tycoon businessman businesswoman entrepreneur democrat republican conservative liberal socialist lawmaker legislator
  speaker whip insider source sources officials people residents members member staff employee employees colleagues relatives relative family
  grandparents mum mom dad mummy daddy twin orphan hero heroine star legend laureate clerk curator librarian archivist keeper warden ranger guide
  shepherd herder miner carpenter plumber electrician postman baker butcher barber tailor weaver potter brewer distiller vintner grower
  biologist chemist physicist astronomer geologist ecologist meteorologist seismologist epidemiologist psychologist
  operator inspector auditor regulator ombudsman investigator coroner paramedic firefighter rescuer climber hiker skier driver rider jockey trainer
  someone somebody everyone nobody anyone one others another parents students teachers workers doctors nurses farmers fans critics supporters
  bride groom bridegroom steward stewardess dancer stripper bartender waiter waitress barista cashier butler maid nanny
  surrogate pundit whistleblower complainant petitioner respondent co-author
  lawyers prosecutors police witnesses scientists researchers experts analysts economists traders protesters demonstrators neighbours neighbors
  friends locals villagers activists campaigners organisers organizers authorities lawmakers leaders ministers men women children`);

/** Nouns for bodies and documents that speak. */
export const BODY_NOUNS =
  words(`company firm ministry agency department government administration council committee commission court tribunal party union
  group team club association federation foundation institute university school hospital bank fund board panel office bureau authority
  organisation organization charity church diocese parish police army navy force military embassy consulate parliament senate congress
  newspaper magazine paper network station broadcaster channel website site airline manufacturer maker retailer supermarket chain operator
  publisher label studio museum gallery theatre theater league regulator watchdog operator utility railway airport brewery factory developer
  consortium coalition alliance cooperative co-operative campaign delegation mission bloc watchdog statement report document letter memo filing lawsuit complaint
  indictment notice sign email ruling judgment verdict study survey poll paper release post tweet message ad advert advertisement banner
  placard book law bill text treaty agreement resolution inscription note plaque label caption headline editorial
  article piece brief affidavit transcript manual op-ed blog spot pamphlet leaflet brochure handbook manifesto petition guidance documents suit card
  analysis data statistics research footage findings estimates transcript
  camp family household crew squad brigade outlet startup start-up city town state kremlin palace treasury`);

const HUMAN_ENDING =
  /(?:-year-old|man|woman|person|men|women|people|ists?|ologists?|[^aeiou]ers?|eers?|ators?|itors?|essors?|ians?|logists?|crats?|isans?)$/u;

// The last letters of those endings: most words are told by theirs.
const HUMAN_LAST = new Set([...'dnetrs'].map((letter) => letter.charCodeAt(0)));

/** Is this the kind of noun that may stand for a person who speaks? */
export function isHumanNoun(lower: string): boolean {
  return (
    HUMAN_NOUNS.has(lower) ||
    (lower.endsWith('s') && HUMAN_NOUNS.has(lower.slice(0, -1))) ||
    (lower.length > 5 &&
      HUMAN_LAST.has(lower.charCodeAt(lower.length - 1)) &&
      HUMAN_ENDING.test(lower) &&
      !NOT_HUMAN.has(lower) &&
      !(lower.endsWith('s') && NOT_HUMAN.has(lower.slice(0, -1))) &&
      !BODY_NOUNS.has(lower))
  );
}

const NOT_HUMAN =
  words(`november december september october number numbers offer offers matter matters paper papers order orders answer answers
  letter letters centre center centers quarter quarters chapter winter summer weather river water power tower border borders corner
  computer computers counter charter shelter master computer container trailer poster disaster register however whether another
  together rather either neither under after over never ever later earlier other others better greater further human german
  enlist re-enlist desist subsist coexist checklist playlist shortlist blacklist wishlist watchlist zeitgeist
  deliver discover gather suffer recover differ prefer confer trigger encounter administer filter surrender render ponder linger hamper
  whisper bother career
  computers factor factors sector sectors doctor actor list lists exist consist persist assist insist resist twist
  dinner manner banner transfer remember former latter september tender gender ladder copper pepper timber chamber
  thousands italian canadian russian asian indian iranian ukrainian brazilian norwegian australian austrian egyptian christian african american mexican
  european korean roman woman's tuscan clever bitter proper super upper lower inner outer easter foster`);

/** Is this a noun that may be the subject of a cue: people, bodies, documents? */
export const isSpeakerNoun = (lower: string): boolean =>
  isHumanNoun(lower) || BODY_NOUNS.has(lower) || (lower.endsWith('s') && BODY_NOUNS.has(lower.slice(0, -1)));

const OWNER_ENDINGS = new Set(["'", '’', "'s", '’s']);

/** Is this the ending of a possessive, which is a token of its own? */
export const isOwnerEnding = (lower: string): boolean => OWNER_ENDINGS.has(lower);
