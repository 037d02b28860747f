import { analyse, type Models } from '../../src/analysis/analyse.ts';
import type { Article } from '../../src/article/article.ts';

let models: Models | undefined;

// The first message brings the models, every other one an article: it is answered with the milliseconds that analysis took.
globalThis.onmessage = ({ data }: MessageEvent<Models | Article>) => {
  if ('gazetteer' in data) models = data;
  else if (models) {
    const start = performance.now();
    analyse(data, models);
    globalThis.postMessage(performance.now() - start);
  }
};
