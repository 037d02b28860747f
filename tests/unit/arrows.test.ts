import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** For each room, the rooms whose code it may use; types it may take from `TYPES` as well. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  article: [],
  analysis: [],
  highlight: ['article'],
  copy: [],
  platform: [],
  ui: ['platform', 'copy'],
  models: [],
  entrypoints: ['article', 'analysis', 'highlight', 'copy', 'platform', 'ui', 'models'],
};

/** For each room, the rooms of which it may take types alone. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  article: [],
  analysis: ['article'],
  highlight: ['analysis'],
  copy: ['article', 'analysis'],
  platform: ['article', 'analysis', 'highlight', 'public'],
  ui: ['article', 'analysis', 'highlight'],
  models: [],
  entrypoints: [],
};

/** The words that all stages share: who may know the article's types may use the one function that reads a span. */
const VOCABULARY = 'src/article/article.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

describe('rooms', () => {
  const imports = sourceFiles().flatMap(readImports);

  test('are all known', () => {
    const rooms = new Set(sourceFiles().map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY_USE))).toEqual([]);
  });

  test('import along the arrows of the design only', () => {
    const local = imports.filter(({ to }) => to.startsWith('.'));
    expect(local.length).toBeGreaterThan(20);
    const wrong = local.filter(({ from, to, typeOnly }) => {
      const room = roomOf(from);
      const target = resolve(from, to);
      const other = roomOf(target);
      const knows = MAY_KNOW[room]?.includes(other) && (typeOnly || target === VOCABULARY);
      return room !== other && !MAY_USE[room]?.includes(other) && !knows;
    });
    expect(wrong).toEqual([]);
  });

  test('take packages where they belong', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      'webextension-polyfill': /^src\/platform\//,
      '@mozilla/readability': /^src\/article\//,
      'text-fragments-polyfill': /^src\/highlight\//,
      preact: /^(src\/ui|entrypoints)\//,
      wxt: /^entrypoints\//,
    };
    const packages = imports.filter(({ to }) => !to.startsWith('.'));
    expect(packages.length).toBeGreaterThan(5);
    const wrong = packages.filter(({ from, to }) => {
      const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0];
      return !allowed[name ?? '']?.test(from);
    });
    expect(wrong).toEqual([]);
  });

  test('have no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (typeOnly || !to.startsWith('.')) continue;
      graph.set(from, [...(graph.get(from) ?? []), resolve(from, to)]);
    }
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(done.size).toBeGreaterThan(20);
  });
});

function sourceFiles(): string[] {
  return ['src', 'entrypoints'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function resolve(from: string, to: string): string {
  return posix.normalize(posix.join(posix.dirname(from), to));
}

/** `src/article/x.ts` → `article`; `entrypoints/…` → `entrypoints`; `public/…` → `public`. */
function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/');
  return top === 'src' ? room : top;
}

function readImports(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  // Only whole statements are looked at below.
  if (/\bimport\(/.test(text)) throw new Error(`${file} imports in the middle of its code`);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement): Import[] => {
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    return [{ from: file, to: moduleSpecifier.text, typeOnly: isTypeOnly(statement) }];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (!clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly))
  );
}
