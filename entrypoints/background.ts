import { defineBackground } from 'wxt/utils/define-background';
import { analyse, type Models } from '../src/analysis/analyse.ts';
import type { Digest } from '../src/analysis/digest.ts';
import type { Article } from '../src/article/article.ts';
import { oneSentence } from '../src/copy/one-sentence.ts';
import gazetteerUrl from '../src/models/gazetteer.bin?url';
import { serveBackground } from '../src/platform/background.ts';

let models: Promise<Models> | undefined;

async function loadModels(): Promise<Models> {
  const response = await fetch(gazetteerUrl);
  if (!response.ok) throw new Error(`the names data cannot be read (${response.status})`);
  return { gazetteer: new Uint8Array(await response.arrayBuffer()) };
}

/** The headline says which story the sentence is of. */
function tooltip(article: Article, digest: Digest): string | undefined {
  const sentence = oneSentence(article, digest);
  return sentence === undefined ? undefined : [article.title, sentence].filter(Boolean).join('\n');
}

export default defineBackground({
  type: 'module',
  main() {
    serveBackground(async (article) => {
      models ??= loadModels();
      // A failure is not kept: "Try again" tries again.
      models.catch(() => {
        models = undefined;
      });
      return analyse(article, await models);
    }, tooltip);
  },
});
