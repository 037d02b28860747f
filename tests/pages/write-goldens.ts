import { goldenOf, writeGolden } from './golden.ts';
import { digestPage, loadPages } from './pages.ts';

/** Writes `digest.json` beside every page; what changed is for a person to review before it is committed. */
function writeGoldens(): number {
  // A run that could write its own expectations could never fail.
  if (process.env.CI) {
    process.stderr.write('goldens: never written in CI; run this on your machine and review the difference\n');
    return 1;
  }
  const pages = loadPages();
  const changed = pages.filter((page) => writeGolden(page, goldenOf(digestPage(page.html))));
  for (const { name } of changed) process.stdout.write(`wrote tests/pages/${name}/digest.json\n`);
  process.stdout.write(`${changed.length} of ${pages.length} goldens changed\n`);
  return 0;
}

process.exitCode = writeGoldens();
