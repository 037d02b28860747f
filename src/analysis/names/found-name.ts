import type { Span } from '../../article/article.ts';
import type { Name } from '../digest.ts';

/** A name as the finder gives it: for a person also the gender that forms of address, forenames or pronouns show. */
export interface FoundName extends Name {
  readonly gender?: 'f' | 'm';
  /** Every role that the text states of a person, in reading order; `role` is the best of them. */
  readonly roles?: readonly Span[];
}
