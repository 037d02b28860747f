import { mix } from './word-hash.ts';

/** Collects features as hashes; `count` of `ids` are filled. */
export class FeatureList {
  readonly ids = new Uint32Array(1024);
  count = 0;

  add(template: number, a = 0, b = 0): void {
    if (this.count < this.ids.length) this.ids[this.count++] = mix(mix(template, a), b);
  }

  /** A feature for each bit that is set, and one for none at all. */
  addBits(template: number, bits: number, with_: number): void {
    if (bits === 0) this.add(template, 99, with_);
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.add(template, 31 - Math.clz32(rest & -rest), with_);
  }
}
