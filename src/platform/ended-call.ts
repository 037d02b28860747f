/** What the other end threw while it was answering: a bug there, not a failure to reach it. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

const MOST_TRIES = 3;
// A background that was stopped while it was starting may leave a call for ever.
const PATIENCE_MS = 10_000;

// How Chromium and Firefox report that the other end stopped before it answered, and our own words for an empty answer.
const ENDED = /message (channel|port) (is )?closed|receiving end does not exist|went out of scope|nobody answered/i;

/** Whether an error says that the background (or the page) stopped before it answered, so that asking anew may help. */
export function isEndedCall(error: unknown): boolean {
  return error instanceof Error && !(error instanceof AnswerError) && ENDED.test(error.message);
}

/**
 * What `ask` answers, asked anew where the other end stopped before it did; three times in all. After each `patienceMs`
 * of silence `isAtWork` asks whether the other end is at it still: one that was started anew says no, and one that is too busy to
 * say so is at work.
 */
export async function askAgain<A>(
  ask: () => Promise<A>,
  isAtWork: () => Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<A> {
  for (let tried = 1; ; tried++) {
    try {
      return await untilStopped(ask(), isAtWork, patienceMs);
    } catch (error) {
      if (tried === MOST_TRIES || !isEndedCall(error)) throw error;
    }
  }
}

function untilStopped<A>(answer: Promise<A>, isAtWork: () => Promise<boolean>, patienceMs: number): Promise<A> {
  return new Promise((resolve, reject) => {
    // One question may be lost like the call itself: the next one is not.
    const timer = setInterval(async () => {
      const isStopped = await isAtWork().then((is) => !is, isEndedCall);
      if (isStopped) end(() => reject(new Error('nobody answered in time')));
    }, patienceMs);
    const end = (settle: () => void) => {
      clearInterval(timer);
      settle();
    };
    answer.then(
      (value) => end(() => resolve(value)),
      (error) => end(() => reject(error)),
    );
  });
}
