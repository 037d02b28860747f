/** What the other end threw while it was answering: a bug there, not a failure to reach it. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

const MOST_TRIES = 3;
// Longer than the largest page takes. A background that was stopped while it was starting may leave a call for ever.
const LONGEST_ANSWER_MS = 15_000;

// How Chromium and Firefox report that the other end stopped before it answered, and our own words for an empty answer.
const ENDED = /message (channel|port) (is )?closed|receiving end does not exist|went out of scope|nobody answered/i;

/** Whether an error says that the background (or the page) stopped before it answered, so that asking anew may help. */
export function isEndedCall(error: unknown): boolean {
  return error instanceof Error && !(error instanceof AnswerError) && ENDED.test(error.message);
}

/** What `ask` answers, asked anew where the other end stopped before it did, or says nothing for `longestMs`; three times in all. */
export async function askAgain<A>(ask: () => Promise<A>, longestMs = LONGEST_ANSWER_MS): Promise<A> {
  for (let tried = 1; ; tried++) {
    try {
      return await within(longestMs, ask());
    } catch (error) {
      if (tried === MOST_TRIES || !isEndedCall(error)) throw error;
    }
  }
}

function within<A>(ms: number, answer: Promise<A>): Promise<A> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nobody answered in time')), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
