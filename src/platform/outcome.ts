import type { DigestAnswer } from './background-protocol.ts';

/** Tells one outcome of digesting a tab from another: the state, with the reading or the reason it is about. */
export function outcomeOf(answer: DigestAnswer): string {
  switch (answer.state) {
    case 'ready':
      return `ready:${answer.key.hash}:${answer.key.url}`;
    case 'unreadable':
      return `unreadable:${answer.reason}`;
    default:
      return answer.state;
  }
}
