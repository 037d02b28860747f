import type { SentenceCues } from './sentence-cues.ts';
import { LEAD_WEIGHTS } from './weights.ts';

/** What is seen of an article's first block. */
export interface LeadView {
  readonly cues: readonly SentenceCues[];
  /** Words of its first sentence. */
  readonly words: number;
  /** Cosine of the block with the whole story. */
  readonly central: number;
  /** Share of the title's terms that stand in the block; absent where there is no title. */
  readonly inTitle: number | undefined;
}

/** The measures by which a scene is told from news; numbers in [0, 1] or nearly. */
export function leadFeatures({ cues, words, central, inTitle }: LeadView): Readonly<Record<string, number>> {
  const first = cues[0];
  const most = (key: keyof SentenceCues) => cues.reduce((greatest, cue) => Math.max(greatest, cue[key]), 0);
  return {
    bias: 1,
    scenery: most('scenery'),
    sceneOpening: first?.sceneOpening ?? 0,
    question: most('question'),
    sourced: most('sourced'),
    dated: first?.dated ?? 0,
    datedLater: most('dated'),
    event: first?.event ?? 0,
    scope: most('scope'),
    figures: most('figures'),
    dateline: first?.dateline ?? 0,
    personal: most('personal'),
    pronounOpening: most('pronounOpening'),
    quoted: first?.quoted ?? 0,
    short: Math.max(0, 20 - words) / 20,
    long: Math.max(0, Math.min(1, (words - 20) / 20)),
    sentences: Math.min(4, cues.length) / 4,
    central,
    untitled: inTitle === undefined ? 1 : 0,
    inTitle: inTitle ?? 0,
    titleMissed: inTitle !== undefined && inTitle < 0.2 ? 1 : 0,
  };
}

/**
 * How likely the first block is a scene or an anecdote rather than the news, in [0, 1]. Features and profiles open so; the news
 * then stands in a "nut" paragraph some blocks on.
 */
export function leadIsScene(view: LeadView): number {
  let sum = 0;
  for (const [name, value] of Object.entries(leadFeatures(view))) sum += value * (LEAD_WEIGHTS[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
