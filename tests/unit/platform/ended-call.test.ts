import { describe, expect, test } from 'vitest';
import { AnswerError, askAgain, isEndedCall } from '../../../src/platform/ended-call.ts';

describe('isEndedCall', () => {
  test.each([
    [
      'A listener indicated an asynchronous response, but the message channel closed before a response was received',
      true,
    ],
    ['The message port closed before a response was received.', true],
    ['Could not establish connection. Receiving end does not exist.', true],
    ['Promised response from onMessage listener went out of scope', true],
    ['The page keeping the extension port is moved into back/forward cache, so the message channel is closed.', true],
    ['nobody answered', true],
    ['Cannot access a chrome:// URL', false],
  ])('%s: %s', (message, isEnded) => {
    expect(isEndedCall(new Error(message))).toBe(isEnded);
  });

  test("never takes the other end's own error for it", () => {
    expect(isEndedCall(new AnswerError('Receiving end does not exist'))).toBe(false);
  });
});

describe('askAgain', () => {
  const atWork = async () => true;

  /** Fails so many times before it answers; `asked` counts. */
  function failing(times: number, error: Error) {
    const state = { asked: 0 };
    const ask = async () => {
      state.asked++;
      if (state.asked <= times) throw error;
      return 'answer';
    };
    return [state, ask] as const;
  }

  test.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('after %i failures has asked %i times', async (failures, asked) => {
    const [state, ask] = failing(failures, new Error('nobody answered'));
    expect(await askAgain(ask, atWork)).toBe('answer');
    expect(state.asked).toBe(asked);
  });

  const silence = () => new Promise<never>(() => {});
  const ended = () => Promise.reject(new Error('nobody answered'));

  test.each<[string, () => Promise<boolean>]>([
    ['is no longer at work', async () => false],
    ['is not there to be asked', ended],
  ])('asks again where no answer comes and the other end %s', async (_, isAtWork) => {
    let asked = 0;
    const ask = () => (++asked === 1 ? silence() : Promise.resolve('answer'));
    expect(await askAgain(ask, isAtWork, 20)).toBe('answer');
    expect(asked).toBe(2);
  });

  test.each<[string, () => Promise<boolean>]>([
    ['is at work', atWork],
    ['is too busy to say so', silence],
  ])('waits for an answer that takes long while the other end %s', async (_, isAtWork) => {
    let asked = 0;
    const ask = () => {
      asked++;
      return new Promise<string>((resolve) => setTimeout(resolve, 200, 'answer'));
    };
    expect(await askAgain(ask, isAtWork, 20)).toBe('answer');
    expect(asked).toBe(1);
  });

  test('is not put off by a question that was lost', async () => {
    let asked = 0;
    let questions = 0;
    const ask = () => (++asked === 1 ? silence() : Promise.resolve('answer'));
    const isAtWork = () => (++questions === 1 ? silence() : Promise.resolve(false));
    expect(await askAgain(ask, isAtWork, 20)).toBe('answer');
  });

  test('gives up after three', async () => {
    const [state, ask] = failing(9, new Error('nobody answered'));
    await expect(askAgain(ask, atWork)).rejects.toThrow('nobody answered');
    expect(state.asked).toBe(3);
  });

  test('does not ask again after a fault', async () => {
    const [state, ask] = failing(9, new AnswerError('TypeError: no'));
    await expect(askAgain(ask, atWork)).rejects.toThrow('TypeError: no');
    expect(state.asked).toBe(1);
  });
});
