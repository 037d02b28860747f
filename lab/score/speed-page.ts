import { Readability } from '@mozilla/readability';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { textHash } from '../../src/article/text-hash.ts';

/** What the speed measurement runs inside pages, as `standfirstSpeed` on `globalThis`; all times are milliseconds. */
export interface SpeedInPage {
  /** Reads this page so many times, and has Readability parse clones of it. */
  timeReads(rounds: number): { readonly parses: number[]; readonly reads: number[]; readonly article?: Article };
  /** Starts a worker from its source, and hands it the gazetteer. */
  startWorker(source: string, gazetteer: string): void;
  /** Has the worker analyse an article so many times. */
  timeAnalyses(article: Article, rounds: number): Promise<number[]>;
}

/** Readability's parse alone, on a fresh clone. */
function timeParse(): number {
  const clone = document.cloneNode(true) as Document;
  const start = performance.now();
  new Readability(clone).parse();
  return performance.now() - start;
}

let worker: Worker | undefined;

const inPage: SpeedInPage = {
  timeReads(rounds) {
    const parses: number[] = [];
    const reads: number[] = [];
    let article: Article | undefined;
    for (let round = 0; round < rounds; round++) {
      // Whoever runs second finds layout and caches warm: they take turns.
      if (round % 2 === 0) parses.push(timeParse());
      const start = performance.now();
      const reading = readArticle(document);
      if (reading.status === 'article') textHash(reading.article);
      reads.push(performance.now() - start);
      if (reading.status === 'article') article = reading.article;
      if (round % 2 === 1) parses.push(timeParse());
    }
    return { parses, reads, ...(article ? { article } : {}) };
  },

  startWorker(source, gazetteer) {
    worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    worker.postMessage({ gazetteer: Uint8Array.from(atob(gazetteer), (char) => char.charCodeAt(0)) });
  },

  async timeAnalyses(article, rounds) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(
        await new Promise<number>((resolve, reject) => {
          if (!worker) return reject(new Error('no worker'));
          worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(article);
        }),
      );
    }
    return times;
  },
};

Object.assign(globalThis, { standfirstSpeed: inPage });
