// Scores whom pronouns and descriptions are taken to stand for: npx tsx lab/score/antecedents.ts [dev|train] [--errors]
import { readFileSync } from 'node:fs';
import { readAntecedents } from '../../src/analysis/names/antecedents.ts';
import { findNames } from '../../src/analysis/names/find-names.ts';
import { decodeGazetteer } from '../../src/analysis/names/gazetteer.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { ownArticles } from '../train/corpora.ts';
import { plainArticle } from '../train/marked-article.ts';
import { readMeant } from '../train/stand-ins.ts';

interface Counts {
  all: number;
  answered: number;
  right: number;
  sure: number;
  sureRight: number;
}

const SURE = 0.8;
const part = process.argv.includes('train') ? 'train' : 'dev';
const gazetteer = decodeGazetteer(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)));
const counts = new Map<string, Counts>();
for (const marked of ownArticles(part)) {
  const article = plainArticle(marked);
  const sentences = articleSentences(article, 'en');
  const names = findNames(article, sentences, gazetteer, 'en');
  const antecedents = readAntecedents(article, sentences, names);
  const meant = readMeant(marked);
  const starts = new Set(sentences.map(({ block, start }) => `${block}:${start}`));
  marked.blocks.forEach(({ text, marks }, block) => {
    for (const { tag, start, end } of marks) {
      if (!/^=[PO]\d/.test(tag)) continue;
      const span = { block, start, end };
      const words = text.slice(start, end).toLowerCase();
      const found = antecedents.of(span);
      const who = meant(span);
      const name = names.find(({ id }) => id === found?.name);
      const isRight = who?.isNamed === true && name !== undefined && who.mostlyAt(name.mentions);
      const where = starts.has(`${block}:${start}`) ? ', opening a sentence' : '';
      for (const kind of new Set([kindOf(words), `${kindOf(words)}${where}`])) {
        const row = counts.get(kind) ?? { all: 0, answered: 0, right: 0, sure: 0, sureRight: 0 };
        row.all++;
        if (found !== undefined) row.answered++;
        if (isRight) row.right++;
        if (found !== undefined && found.confidence >= SURE) row.sure++;
        if (isRight && (found?.confidence ?? 0) >= SURE) row.sureRight++;
        counts.set(kind, row);
      }
      if (!isRight && process.argv.includes('--errors')) {
        const answer = found === undefined ? 'nobody' : `${name?.name} (${found.confidence})`;
        console.log(`[${words}] ${tag} taken for ${answer}: …${text.slice(Math.max(0, start - 120), end + 40)}…`);
      }
    }
  });
}
for (const [kind, { all, answered, right, sure, sureRight }] of counts) {
  const percent = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(1);
  console.log(
    `own-${part} ${kind}: ${all}, answered ${percent(answered, all)} %, right of these ${percent(right, answered)} %; ` +
      `sure (${SURE}) ${percent(sure, all)} %, right of these ${percent(sureRight, sure)} %`,
  );
}

function kindOf(words: string): string {
  if (words === 'he' || words === 'she') return 'he/she';
  if (/^(?:it|they|we|i|who|his|her|him)$/.test(words)) return 'other pronoun';
  return 'description';
}
