import type { BackgroundProtocol, DigestAnswer } from './background-protocol.ts';
import { AnswerError, callBackground } from './messages.ts';

const MOST_TRIES = 3;

// How Chromium and Firefox report that the other end stopped before it answered, and our own words for an empty answer.
const ENDED = /message (channel|port) closed|receiving end does not exist|went out of scope|nobody answered/i;

/** Whether an error says that the background (or the page) stopped before it answered, so that asking anew may help. */
export function isEndedCall(error: unknown): boolean {
  return error instanceof Error && !(error instanceof AnswerError) && ENDED.test(error.message);
}

/** The digest of a tab's page; asked again when the browser stops the background halfway, which keeps what it had done. */
export async function requestDigest(tabId: number): Promise<DigestAnswer> {
  for (let tried = 1; ; tried++) {
    try {
      return await callBackground<BackgroundProtocol, 'digest'>('digest', { tabId });
    } catch (error) {
      if (tried === MOST_TRIES || !isEndedCall(error)) throw error;
    }
  }
}
