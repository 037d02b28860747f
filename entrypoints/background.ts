import { defineBackground } from 'wxt/utils/define-background';
import { analyse, type Models } from '../src/analysis/analyse.ts';
import gazetteerUrl from '../src/models/gazetteer.bin?url';
import { serveBackground } from '../src/platform/background.ts';

let models: Promise<Models> | undefined;

async function loadModels(): Promise<Models> {
  const response = await fetch(gazetteerUrl);
  if (!response.ok) throw new Error(`the names data cannot be read (${response.status})`);
  return { gazetteer: new Uint8Array(await response.arrayBuffer()) };
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
    });
  },
});
