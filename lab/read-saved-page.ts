import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { decodeBuffer } from 'encoding-sniffer';

/** A saved page's source, in the encoding that it declares (https://encoding.spec.whatwg.org); undeclared, UTF-8 where it is that. */
export function readSavedPage(file: string): string {
  const bytes = readFileSync(file);
  return decodeBuffer(bytes, { defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' });
}
