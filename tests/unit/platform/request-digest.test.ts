import { beforeEach, describe, expect, test, vi } from 'vitest';

const sendMessage = vi.fn<(call: unknown) => Promise<unknown>>();
vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'standfirst', sendMessage } } }));
const { requestDigest } = await import('../../../src/platform/request-digest.ts');

const answered = { ok: true, answer: { state: 'no-article' } };

beforeEach(() => {
  sendMessage.mockReset();
});

describe('requestDigest asks again when the background stopped halfway', () => {
  test.each([
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ],
    ['The message port closed before a response was received.'],
    ['Could not establish connection. Receiving end does not exist.'],
    ['Promised response from onMessage listener went out of scope'],
  ])('%s', async (message) => {
    sendMessage.mockRejectedValueOnce(new Error(message)).mockResolvedValueOnce(answered);
    expect(await requestDigest(7)).toEqual({ state: 'no-article' });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  test('and when it gave an empty answer', async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce(answered);
    expect(await requestDigest(7)).toEqual({ state: 'no-article' });
  });

  test('three times in all', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect(requestDigest(7)).rejects.toThrow('Receiving end');
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  test('but not after a fault of our own', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'TypeError: no' });
    await expect(requestDigest(7)).rejects.toThrow('TypeError: no');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
