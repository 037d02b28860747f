import './progress-view.css';
import { type MessageKey, text } from '../platform/strings.ts';
import type { View } from './view.ts';

type Waiting = Extract<View, { state: 'opening' | 'reading' | 'analysing' }>['state'];

const WORDS: Readonly<Record<Waiting, MessageKey>> = {
  opening: 'stateOpening',
  reading: 'stateReading',
  analysing: 'stateAnalysing',
};

/** What is being done while the digest is made; in words, and only in sight when it takes a while. */
export function ProgressView({ state }: { readonly state: Waiting }) {
  return (
    <main class="progress" data-state={state}>
      <p class="progress-words" role="status">
        {text(WORDS[state])}
      </p>
    </main>
  );
}
