import { defineBackground } from 'wxt/utils/define-background';
import { analyse, type Models } from '../src/analysis/analyse.ts';
import gazetteerUrl from '../src/models/gazetteer.bin?url';
import { serveBackground } from '../src/platform/background.ts';

let models: Promise<Models> | undefined;

async function loadModels(): Promise<Models> {
  const response = await fetch(gazetteerUrl);
  return { gazetteer: new Uint8Array(await response.arrayBuffer()) };
}

export default defineBackground({
  type: 'module',
  main() {
    serveBackground(async (article) => {
      models ??= loadModels();
      return analyse(article, await models);
    });
  },
});
