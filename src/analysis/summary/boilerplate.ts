import { MONTHS } from '../text/calendar.ts';

// The only ones that may stand anywhere in a text, which takes far longer to search than its opening: what they cannot do without is
// looked for first. The long s is what patterns take for an s and small letters do not.
const ANYWHERE =
  /(?:©|\(c\) \d{4}|all rights reserved|contributed to this (?:report|story|article)|getty images|no rights or credit|rights reserved|terms (?:of use|and conditions)|privacy policy)/iu;
const NEEDED = ['©', '(c)', 'rights', 'contributed', 'getty', 'terms', 'privacy', 'ſ'];

// Credits, calls to act and notes of the desk: text of the page that is no sentence of the story.
// "By Monday …" opens a sentence; a byline is names and nothing else.
const BYLINE =
  /^(?:[Bb]y|BY|[Ww]ords by|[Tt]ext by|[Pp]hotos? by|[Pp]hotographs? by)(?: (?:and|de|von|van|al|\p{Lu}[\p{L}.'’-]*),?)+$/u;
const MONTH = [...MONTHS, ...MONTHS.map((month) => month.slice(0, 3)), 'Sept'].join('|');
const PATTERNS: readonly RegExp[] = [
  /^(?:reporting|edited|editing|writing|additional reporting|compiled) by\s/iu,
  /^(?:photo|photograph|picture|image|video|credit|source|graphic|illustration|file photo|watch|listen|read more|read also|also read|see also|related|more on this|more from|updated|published|last updated)\s?[:|]/iu,
  /^(?:read|see|watch|click|tap|listen)\s(?:more|also|here|the full)/iu,
  /^(?:sign up|subscribe|follow us|follow @|download (?:our|the) app|join (?:our|the) (?:newsletter|channel|whatsapp|telegram)|share (?:this|the) (?:article|story)|support our)/iu,
  /^(?:correction|clarification|editor['’]s note|this (?:article|story|report|piece) (?:was|has been|is part|originally|first))(?![\p{L}])/iu,
  /^(?:last |(?:this )?(?:story|article|post) )?updated (?:on |at )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday)/iu,
  // A live page's greetings and farewells.
  /^(?:good (?:morning|afternoon|evening|day)|hello|welcome)(?:,| and| to| everyone| again)(?=.*(?:welcome|live|coverage|blog|updates|follow))/iu,
  /^(?:that['’]s (?:all|it) (?:from|for)|(?:we are|we['’]re) (?:now )?(?:closing|pausing|wrapping up) (?:this|our|the)|thanks? (?:you )?for (?:reading|following|joining))/iu,
  // Notes below the text: sources, changes, where what was reviewed came from, whose the pictures are.
  /^\[\d{1,3}\] /u,
  /^(?:the |this )?(?:headline|story|article|piece|review) (?:was|has been|is) (?:updated|corrected|amended|edited|republished)(?![\p{L}])/iu,
  // A maker's copy of what was reviewed; armies have units too, and laboratories samples.
  /^(?:(?:a|an|the|this|our) )?(?:(?:review|retail) (?:cop(?:y|ies)|codes?|units?|samples?)(?![\p{L}]).{0,80}|(?:(?:early|digital) )?(?:cop(?:y|ies)|codes?|units?|samples?)(?![\p{L}])(?=.{0,160}(?:(?<!sent )(?<![\p{L}])for (?:the |this |our )?(?:purposes? of )?(?:this |the |our )?review| by (?:the |its )?(?:publisher|developer|manufacturer|retailer))(?![\p{L}])).{0,80}) (?:was|were) (?:\p{L}+ly )?(?:provided|sourced|supplied|sent|purchased|loaned|reviewed)(?![\p{L}])/iu,
  // A label and a date, of which the rest stands elsewhere.
  new RegExp(
    `^\\p{L}[\\p{L}’' ]{1,30}\\s?[:|] ?(?:on )?(?:\\p{L}{3,9}day,? )?(?:(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})\\.?)(?:,? \\d{4})?\\s*[:.–—-]?\\s*$`,
    'iu',
  ),
  /^comments (?:on this|are (?:now )?(?:closed|pre-?moderated|off)|have been)/iu,
  /^(?:some )?(?:names|details) (?:and (?:\p{L}+ )?(?:names|details) )?have been changed(?= to (?:protect|preserve|safeguard|respect|conceal)| for (?:privacy|anonymity|safety|security|legal)|\W*$)/iu,
  /^if you own (?:the )?(?:copy)?rights/iu,
  /^[^\p{L}]*(?:https?:\/\/|www\.)\S+[^\p{L}]*$/iu,
];
// As one, for each pattern costs a call.
const OPENS = new RegExp(PATTERNS.map(({ source }) => source).join('|'), 'iu');

const DESK_ROLES =
  'reporter|writer|editor|analyst|columnist|correspondent|contributor|producer|journalist|author|critic|host|blogger|freelancer|lecturer|professor|fellow|director|president|member|founder|strategist|researcher|attorney|lawyer';
const INTRODUCES = new RegExp(
  `^ (?:is|was) (?:(?:also )?(?:an?|the|our) )?(?:[^.!?]{0,60}[ -])?(?:${DESK_ROLES})s?(?![\\p{L}])|^ (?:covers|writes|reports|has (?:written|covered|reported))(?![\\p{L}])`,
  'u',
);

/** The authors of a byline that are told from the words of a sentence: those of a forename and a surname. */
export function authorsOf(byline: string | undefined): readonly string[] {
  return (byline?.split(/, | and /u) ?? []).filter((author) => author.includes(' '));
}

/** Whether a sentence tells who wrote the story: it opens on one of the authors, and says what they do. */
export function introducesAuthor(text: string, authors: readonly string[]): boolean {
  return authors.some(
    (author) => text.startsWith(author) && INTRODUCES.test(text.slice(author.length, author.length + 120)),
  );
}

/** Whether a sentence is a credit, a call to act or a note of the desk rather than a sentence of the story. */
export function isBoilerplate(text: string): boolean {
  if (text.length >= 400) return false;
  const lower = text.toLowerCase();
  return (NEEDED.some((part) => lower.includes(part)) && ANYWHERE.test(text)) || BYLINE.test(text) || OPENS.test(text);
}
