import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test.each(['src', 'lab'])('every export of %s says in a docstring what it is', (room) => {
  const bare = sourcesIn(join(ROOT, room)).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
    return source.statements
      .filter(
        (statement) =>
          ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
          ts.getJSDocCommentsAndTags(statement).length === 0,
      )
      .map((statement) => `${relative(ROOT, file)}: ${statement.getText().slice(0, 60).split('\n')[0]}`);
  });
  expect(bare).toEqual([]);
});
