import { keyOf } from './word-hash.ts';

/** What the lists say of a word or of a whole name; bits of one mask. */
export const LIST = {
  femaleForename: 1 << 0,
  maleForename: 1 << 1,
  surname: 1 << 2,
  city: 1 << 3,
  country: 1 << 4,
  nationality: 1 << 5,
  famousOther: 1 << 6,
  title: 1 << 7,
  roleHead: 1 << 8,
  roleWord: 1 << 9,
  common: 1 << 10,
  water: 1 << 11,
  knownPlace: 1 << 12,
  knownOrganisation: 1 << 13,
  knownPerson: 1 << 14,
  frequentForename: 1 << 15,
  organisationHead: 1 << 16,
  placeHead: 1 << 17,
  saidFemale: 1 << 18,
  saidMale: 1 << 19,
  famousPerson: 1 << 20,
  famousPlace: 1 << 21,
  famousOrganisation: 1 << 22,
} as const;

/** The lists that the scorer looks at: all but those that tell women's and men's names apart. */
export const SCORED_LISTS = ((1 << 23) - 1) & ~(LIST.saidFemale | LIST.saidMale);

/** How many clusters of words there are; a mask holds a word's cluster, from 1, above the list bits. */
export const CLUSTER_COUNT = 250;
const CLUSTER_SHIFT = 23;

/** The cluster that a mask holds, words of like neighbours having one in common; 0 for none. */
export function clusterOf(mask: number): number {
  return mask >>> CLUSTER_SHIFT;
}

/** A mask that holds a cluster alone. */
export function clusterMask(cluster: number): number {
  return cluster << CLUSTER_SHIFT;
}

/** The classes of names that are scored; `other` is a proper name that is not listed (peoples, events, products). */
export const CLASSES = ['person', 'place', 'organisation', 'other'] as const;

/** Weights that a feature of a segment has: one a class, in the order of `CLASSES`. */
export const CLASS_COUNT = CLASSES.length;

/** What a word is in a name of some class: its first word, an inner one, its last, its only one. */
export const PLACE = { begin: 0, inside: 1, last: 2, only: 3 } as const;

/** Weights that a feature of a word has: for no part of a name, then for each class the places of `PLACE`. */
export const WORD_OUTPUTS = 1 + 4 * CLASS_COUNT;

/** Learnt weights by feature. */
export interface WeightTable {
  /** Where the weights of a feature start in `weights`, or -1. */
  row(feature: number): number;
  readonly weights: Int8Array;
}

/** Lists of name words and the learnt weights that score candidate names; see `src/models/README.md`. */
export interface Gazetteer {
  /** The mask of `LIST` bits for a word's or name's hash; 0 where no list has it. */
  lists(hash: number): number;
  /** `WORD_OUTPUTS` weights a feature of a word. */
  readonly ofWords: WeightTable;
  /** `CLASS_COUNT` weights a feature of a segment. */
  readonly ofSegments: WeightTable;
  /** A weight times this is in nats. */
  readonly scale: number;
}

/** Keys to values, open addressing; a negative value means absent. */
class KeyTable {
  private readonly keys: Uint32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(size: number) {
    let capacity = 16;
    while (capacity < size * 2) capacity *= 2;
    this.keys = new Uint32Array(capacity);
    this.values = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
  }

  set(key: number, value: number): void {
    let slot = Math.imul(key, 0x9e3779b1) & this.mask;
    while (this.values[slot] !== -1) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  get(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) & this.mask;
    for (;;) {
      const value = this.values[slot] ?? -1;
      if (value === -1 || this.keys[slot] === key) return value;
      slot = (slot + 1) & this.mask;
    }
  }
}

class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('gazetteer: the file ends too early');
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  signed(count: number): Int8Array {
    const end = this.at + count;
    if (end > this.bytes.length) throw new Error('gazetteer: the file ends too early');
    const values = Int8Array.from(this.bytes.subarray(this.at, end));
    this.at = end;
    return values;
  }
}

/** The first bytes of every gazetteer file, "SFG3". */
export const GAZETTEER_MAGIC = [0x53, 0x46, 0x47, 0x33] as const;

/**
 * Unpacks `src/models/gazetteer.bin`. Layout after the magic, numbers as LEB128: count of distinct masks and the masks; count of
 * list entries, each the distance to the former key and the index of its mask; 1/scale; then for the features of words and of
 * segments each: their count, the distances of their keys, and output by output an int8 weight a feature. Throws on anything else.
 */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  const reader = new ByteReader(bytes);
  for (const expected of GAZETTEER_MAGIC)
    if (reader.byte() !== expected) throw new Error('gazetteer: not a gazetteer file');
  const masks = Array.from({ length: reader.varint() }, () => reader.varint());
  const entryCount = reader.varint();
  const entries = new KeyTable(entryCount);
  for (let i = 0, key = 0; i < entryCount; i++) {
    key += reader.varint();
    entries.set(key, masks[reader.varint()] ?? 0);
  }
  const scale = 1 / reader.varint();
  const ofWords = readWeights(reader, WORD_OUTPUTS);
  const ofSegments = readWeights(reader, CLASS_COUNT);
  return { lists: (hash) => Math.max(0, entries.get(keyOf(hash))), ofWords, ofSegments, scale };
}

function readWeights(reader: ByteReader, width: number): WeightTable {
  const count = reader.varint();
  const rows = new KeyTable(count);
  for (let i = 0, key = 0; i < count; i++) {
    key += reader.varint();
    rows.set(key, i * width);
  }
  const weights = new Int8Array(count * width);
  for (let c = 0; c < width; c++) {
    const column = reader.signed(count);
    for (let i = 0; i < count; i++) weights[i * width + c] = column[i] ?? 0;
  }
  return { row: (feature) => rows.get(keyOf(feature)), weights };
}
