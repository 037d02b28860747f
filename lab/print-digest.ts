import type { Digest, NameKind, Quote } from '../src/analysis/digest.ts';
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
      'Summary',
      digest.summary.map((line) => hang('  • ', lineWords(article, line))),
    ),
    section(
      'Key quotes',
      keyQuotes(digest).map((quote) => quoteText(article, digest, quote)),
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
