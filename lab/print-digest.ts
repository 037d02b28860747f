import type { Digest, KeyFigure, NameKind, Quote, Reason, SummaryLine, Voice } from '../src/analysis/digest.ts';
import { type Article, spanText } from '../src/article/article.ts';
import { quoteSpeaker } from '../src/copy/quote-speaker.ts';
import { quotedWords } from '../src/copy/quote-words.ts';
import { storyLanguage } from '../src/copy/story.ts';
import { lineWords } from '../src/copy/summary-words.ts';

const WIDTH = 78;
const MOST_NAMES = 12;
const KINDS: readonly (readonly [NameKind, string])[] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organisation', 'Organisations'],
];

/** A digest laid out for a terminal, 78 columns wide, ending in a line break. */
export function printDigest(article: Article, digest: Digest): string {
  const sections = [
    heading(article, digest),
    section(
      summaryHeading(digest),
      digest.summary.map((line) => lineText(article, digest, line)),
    ),
    section('Figures', [hang('  ', digest.keyFigures.map((figure) => figureText(article, figure)).join(' · '))]),
    section(
      'Key quotes',
      keyQuotes(digest).map((quote) => quoteText(article, digest, quote)),
    ),
    section(
      'Voices',
      digest.voices.map((voice) => hang('  ', voiceText(article, digest, voice))),
    ),
    ...KINDS.map(([kind, label]) => section(label, [namesText(article, digest, kind)])),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function heading(article: Article, digest: Digest): string {
  const { words, minutes } = digest.figures;
  const about = [article.byline, article.siteName, article.published?.slice(0, 10), `${words} words, ${minutes} min`];
  return [hang('', article.title), hang('', about.filter(Boolean).join(' · '))]
    .filter((line) => line !== '')
    .join('\n');
}

/** The lines are numbered by rank: which ranks make each length. */
function summaryHeading({ lengths, summary }: Digest): string {
  const ranks = (count: number) => (Math.min(count, summary.length) > 1 ? `1–${Math.min(count, summary.length)}` : '1');
  return `Summary (by rank: brief ${ranks(lengths.brief)}, standard ${ranks(lengths.standard)}, full ${ranks(lengths.full)})`;
}

function lineText(article: Article, digest: Digest, line: SummaryLine): string {
  const reasons = line.reasons.map((reason) => reasonText(article, digest, reason));
  const words = hang(
    `  ${line.rank}  `,
    (line.question ? `[${spanText(article, line.question)}] ` : '') + lineWords(article, line),
  );
  return reasons.length === 0 ? words : `${words}\n${hang('     – ', reasons.join('; '))}`;
}

function reasonText(article: Article, { names }: Digest, reason: Reason): string {
  switch (reason.kind) {
    case 'lead':
      return 'opens the story';
    case 'early':
      return 'among the story’s first sentences';
    case 'nut':
      return 'first to tell what the story is about, after an opening scene';
    case 'follows':
      return 'goes on from the line before it';
    case 'quote':
      return 'holds a key quote';
    case 'introduces':
      return `says who ${names.find(({ id }) => id === reason.name)?.name} is`;
    case 'headline':
      return 'takes up the headline';
    case 'answer':
      return 'no other line answers its question';
    case 'central':
      return 'among the closest to the whole';
    case 'update':
      return 'an update of the live blog';
    case 'figure':
      return `gives a key figure, ${spanText(article, reason.span)}`;
    case 'section':
      return `speaks for the section “${article.blocks[reason.heading]?.text}”`;
    case 'names':
      return `names ${reason.names.map((id) => names.find((name) => name.id === id)?.name).join(', ')}`;
  }
}

function figureText(article: Article, { span, date }: KeyFigure): string {
  const words = spanText(article, span);
  return date === undefined ? words : `${words} [${date}]`;
}

function voiceText(article: Article, { names, quotes }: Digest, voice: Voice): string {
  const who = names.find(({ id }) => id === voice.name)?.name ?? spanText(article, voice.span);
  const quoted = voice.quotes.filter((index) => quotes[index]?.kind !== 'indirect').length;
  const reported = voice.quotes.length - quoted;
  const counts = [quoted > 0 && `${quoted} quoted`, reported > 0 && `${reported} reported`];
  const share = voice.share > 0 && `${Math.round(voice.share * 100)} % of quoted words`;
  return [who, share, ...counts].filter(Boolean).join(' · ');
}

function section(label: string, entries: readonly string[]): string {
  const shown = entries.filter((entry) => entry !== '');
  return shown.length === 0 ? '' : `${label}\n${shown.join('\n')}`;
}

function keyQuotes(digest: Digest): Quote[] {
  return digest.quotes
    .filter((quote) => quote.rank !== undefined)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
}

function quoteText(article: Article, digest: Digest, quote: Quote): string {
  const speaker = quoteSpeaker(article, digest, quote);
  const who = [speaker?.words ?? 'unattributed', speaker?.role].filter(Boolean).join(', ');
  const words = quotedWords(article, quote, storyLanguage({ article, digest }));
  return `${hang('  ', words)}\n${hang('    — ', who)}`;
}

function namesText(article: Article, digest: Digest, kind: NameKind): string {
  const names = digest.names.filter((name) => name.kind === kind);
  const shown = names.slice(0, MOST_NAMES).map((name) => {
    const role = name.role ? ` (${spanText(article, name.role)})` : '';
    return `${name.name}${role} ×${name.mentions.length}`;
  });
  if (names.length > MOST_NAMES) shown.push(`and ${names.length - MOST_NAMES} more`);
  return shown.length === 0 ? '' : hang('  ', shown.join(', '));
}

/** Text wrapped at spaces; the lines after the first are indented as far as the lead reaches. */
function hang(lead: string, text: string): string {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && lead.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((each, index) => (index === 0 ? lead : indent) + each).join('\n');
}
