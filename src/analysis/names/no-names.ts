import { functionClass } from './function-words.ts';
import { LIST } from './gazetteer.ts';
import type { Word } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// Offices: capitalised beside a name or in formal prose, they are roles and never names of bodies.
const OFFICES = words(
  'president vice-president minister premier secretary undersecretary director chairman chairwoman chairperson chair chief ceo cfo rapporteur ' +
    'ambassador envoy governor mayor spokesman spokeswoman spokesperson chancellor commissioner officer senator manager coach captain professor ' +
    'judge superintendent inspector founder co-founder ruler head deputy commander coordinator prosecutor lawmaker representative treasurer ' +
    'dean principal curator leader lecturer mps mp mep counsel consul attaché sheriff detective constable',
);
const BODIES = words(
  'office ministry department house court committee commission council bureau secretariat school company residence palace',
);
const BODY = LIST.knownOrganisation | LIST.famousOrganisation;
const CONNECTS_OFFICE = words('of for');

// Capital abbreviations that every paper uses without naming anybody.
const ABBREVIATIONS = words(
  'CEO CEOs CFO COO CTO CIO MD PM MP MPs MEP MEPs MLA MLAs PA PR HR IT AI TV DVD CD PC DNA RNA PCR HIV AIDS COVID GDP GNP GNI IPO IPOs VAT ID IDs ' +
    'PhD MBA BA MA LGBT LGBTQ NGO NGOs SME SMEs FDI GPS SUV SUVs EV EVs EVM EVMs ATM ATMs CCTV USB FAQ VIP VIPs PPE ICU ICUs GP GPs UTC GMT EST ' +
    'EDT PST IST AM PM AD BC CE BCE USD EUR GBP INR NGN KES ZAR JPY CNY MoU MOU MoUs NA N/A FIR IED IEDs R&D Q&A DIY SMS PDF URL UFO VR AR 3D 4G 5G ' +
    'LNG LPG CO2 ETF ETFs EBITDA EPS YoY CPI PMI ESG KPI OK RIP FYI ETA IQ SOS STEM UAV UAVs POW POWs PTSD ADHD CPR MRI CT DJ MC ' +
    'HVAC DOI ISBN ISSN RD BBQ B2B B2C SaaS VPN VPNs API APIs HTML GPU GPUs CPU CPUs RAM LED LEDs LCD OLED HD UHD NFT NFTs ICO DAO APR APY KYC AML GST HST ' +
    'CAGR ROI IRR EBIT YTD YoY QoQ FY OPD NICU BMI HPV TB STI STIs STD STDs RSV IVF DUI DWI GBH CV CVs SIM OTP OTPs QR RFID NFC IoT ICT EP EPs LP LPs VAR MVP ' +
    'MSc BSc MPhil DPhil MRes MPH LLB LLM BEd MEd EdD PsyD PharmD QB QBs RPG RPGs ' +
    'KO TKO ODI ODIs T20 T20s T20I T20Is DIY PCs TVs CDs DVDs H1N1 H5N1 PM2.5 PM10',
);

// Capitalised heads of bodies standing alone ("the Ministry") refer back to a name and are none.
const BARE_HEADS = words(
  'party ministry government company bureau council committee commission department authority agency institute court board union ' +
    'association group amendment state states kingdom republic nation country city district region province municipality administration cabinet foundation ' +
    'university college hospital club bank fund act law bill constitution covid covid-19 coronavirus omicron internet i mr mrs ms dr',
);

// Physicians whom an illness is called after: in the possessive they are the illness.
const ILLNESSES = words('alzheimer crohn asperger tourette hodgkin raynaud hashimoto ménière meniere sjögren sjogren');
// A letter and three figures, each at most two code units.
const LONGEST_NUMBERED = 8;
// "(R-Fla.)": a lawmaker's party and state.
const PARTY_AND_STATE = /^[RDI]-\p{Lu}[\p{L}.]*$/u;

// For one look at a word: most are neither.
const OFFICE_WORDS = new Map([
  ...[...OFFICES].map((word) => [word, 'office'] as const),
  ...[...BODIES].map((word) => [word, 'body'] as const),
]);

/** True where words [start, end) are an office, an everyday abbreviation, a letter or a bare head word: never a name by themselves. */
export function isNoName(all: readonly Word[], start: number, end: number): boolean {
  const first = all[start];
  const last = all[end - 1];
  if (first === undefined || last === undefined) return true;
  if (end - start === 1) {
    if (first.text.length === 1 || ABBREVIATIONS.has(first.text)) return true;
    if (all[start - 1]?.text === '(' && PARTY_AND_STATE.test(first.text) && first.lower !== 'd-day') return true;
    if (ILLNESSES.has(first.lower) && all[end]?.kind === 'possessive') return true;
    // "P2", "Q3", "M6": numbers of things; "G7" and "M23" the lists know.
    if (first.text.length <= LONGEST_NUMBERED && /^\p{Lu}\p{Nd}{1,3}$/u.test(first.text) && (first.lists & BODY) === 0)
      return true;
    if (first.isOpening && !first.isCapitals && isConnective(first.lower)) return true;
    return !first.isCapitals && BARE_HEADS.has(first.lower);
  }
  return isOffice(all, start, end);
}

/** "Additionally", "Despite", "Here": what opens a sentence in any story; helping verbs are surnames too ("May", "Will"). */
function isConnective(lower: string): boolean {
  const grammar = functionClass(lower);
  return grammar > 0 && grammar < 6;
}

function isOffice(all: readonly Word[], start: number, end: number): boolean {
  let isHeld = false;
  for (let i = start; i < end; i++) {
    const word = OFFICE_WORDS.get(all[i]?.lower ?? '');
    if (word === 'body') return false;
    if (word === 'office') isHeld ||= i === end - 1 || (i < start + 4 && CONNECTS_OFFICE.has(all[i + 1]?.text ?? ''));
  }
  return isHeld;
}
