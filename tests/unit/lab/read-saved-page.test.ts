import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSavedPage } from '../../../lab/read-saved-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['declared as Windows-1252', '<meta charset="windows-1252">', 'latin1'],
  ['UTF-16 with a byte-order mark', '\ufeff', 'utf16le'],
  ['undeclared UTF-8', '', 'utf8'],
  ['undeclared, and no UTF-8', '', 'latin1'],
] as const)('%s', (name, head, encoding) => {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, Buffer.from(`${head}<p>José Núñez's café`, encoding));
  expect(readSavedPage(file)).toContain("José Núñez's café");
});

test('declared as GBK', () => {
  const file = join(folder, 'gbk.html');
  const city = Buffer.from([0xb1, 0xb1, 0xbe, 0xa9]);
  writeFileSync(file, Buffer.concat([Buffer.from('<meta charset=gbk><p>'), city]));
  expect(readSavedPage(file)).toContain('北京');
});
