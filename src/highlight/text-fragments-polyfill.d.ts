/** The part of text-fragments-polyfill (Apache-2.0) that is used; the package ships no types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    readonly textStart: string;
    readonly textEnd?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  export const GenerateFragmentStatus: Readonly<
    Record<'SUCCESS' | 'INVALID_SELECTION' | 'AMBIGUOUS' | 'TIMEOUT' | 'EXECUTION_FAILED', number>
  >;
  /** Moves the edges of the range that it is given. */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: TextFragment;
  };
}
