/** What the other end threw while it was answering: a bug there, not a failure to reach it. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

const MOST_TRIES = 3;

// How Chromium and Firefox report that the other end stopped before it answered, and our own words for an empty answer.
const ENDED = /message (channel|port) (is )?closed|receiving end does not exist|went out of scope|nobody answered/i;

/** Whether an error says that the background (or the page) stopped before it answered, so that asking anew may help. */
export function isEndedCall(error: unknown): boolean {
  return error instanceof Error && !(error instanceof AnswerError) && ENDED.test(error.message);
}

/** What `ask` answers, asked anew where the other end stopped before it did, three times in all. */
export async function askAgain<A>(ask: () => Promise<A>): Promise<A> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (error) {
      if (tried === MOST_TRIES || !isEndedCall(error)) throw error;
    }
  }
}
