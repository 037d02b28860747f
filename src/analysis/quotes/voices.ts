import type { Article, Span } from '../../article/article.ts';
import type { Quote, Voice } from '../digest.ts';
import { countWords } from '../text/count-words.ts';

interface Gathered {
  readonly name: string | undefined;
  readonly span: Span;
  readonly quotes: number[];
  words: number;
}

/**
 * Every speaker with their quotes, most quoted first, those whose speech is only reported last. `share` counts the words inside marks;
 * what is reported without marks adds none.
 */
export function gatherVoices(article: Pick<Article, 'blocks'>, quotes: readonly Quote[]): readonly Voice[] {
  const textOf = ({ block, start, end }: Span): string => article.blocks[block]?.text.slice(start, end) ?? '';
  const voices = new Map<string, Gathered>();
  let total = 0;
  quotes.forEach(({ speaker, spans, kind }, index) => {
    if (speaker === undefined) return;
    const key = speaker.name ?? unnamedKey(speaker.span, textOf(speaker.span));
    const words = kind === 'indirect' ? 0 : spans.reduce((sum, span) => sum + countWords(textOf(span)), 0);
    total += words;
    const voice = voices.get(key) ?? { name: speaker.name, span: speaker.span, quotes: [], words: 0 };
    voice.quotes.push(index);
    voice.words += words;
    voices.set(key, voice);
  });
  return [...voices.values()]
    .sort((a, b) => b.words - a.words || b.quotes.length - a.quotes.length || (a.quotes[0] ?? 0) - (b.quotes[0] ?? 0))
    .map(({ name, span, quotes: own, words }) => ({
      ...(name === undefined ? {} : { name }),
      span,
      quotes: own,
      share: total === 0 ? 0 : words / total,
    }));
}

/** "Police" are the same every time that they speak; "a resident" may be another. */
function unnamedKey(span: Span, words: string): string {
  const isAnyone = /^(?:an?|one|another|some|two|three|several|many|other|others)\b/iu.test(words);
  return isAnyone ? `${span.block}:${span.start}` : ` ${words.toLowerCase().replace(/^the\s/u, '')}`;
}
