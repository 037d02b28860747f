import { KeyIndex } from './key-index.ts';
import { PackedWeights } from './packed-weights.ts';
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

/** The lists of forenames. */
export const FORENAME = LIST.femaleForename | LIST.maleForename;

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
  /** Adds the weights of the first `count` features to the numbers of `into` from `offset` on. */
  add(features: Uint32Array, count: number, into: Int32Array, offset: number): void;
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
  const ofEntries = masks.length > 0xffff ? new Uint32Array(entryCount) : new Uint16Array(entryCount);
  let [entry, entryKey] = [0, 0];
  const entries = new KeyIndex(entryCount, () => {
    entryKey += reader.varint();
    ofEntries[entry++] = reader.varint();
    return entryKey;
  });
  const scale = 1 / reader.varint();
  const ofWords = readWeights(reader, WORD_OUTPUTS);
  const ofSegments = readWeights(reader, CLASS_COUNT);
  const lists = (hash: number): number => {
    const place = entries.find(keyOf(hash));
    return place < 0 ? 0 : (masks[ofEntries[place] ?? 0] ?? 0);
  };
  return { lists, ofWords, ofSegments, scale };
}

function readWeights(reader: ByteReader, width: number): WeightTable {
  const count = reader.varint();
  let key = 0;
  const keys = new KeyIndex(count, () => {
    key += reader.varint();
    return key;
  });
  const weights = new PackedWeights(keys, count, width);
  for (let o = 0; o < width; o++) weights.setColumn(o, reader.signed(count));
  return weights;
}
