import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { AnswerError } from './ended-call.ts';

/** A protocol maps each call's name to a function from its request to its answer. */
// biome-ignore lint/suspicious/noExplicitAny: the bound of a protocol map; every use is typed by the protocol itself.
export type Protocol<P> = { readonly [K in keyof P]: (request: any) => unknown };
type Request<P extends Protocol<P>, K extends keyof P> = Parameters<P[K]>[0];
type Answer<P extends Protocol<P>, K extends keyof P> = Awaited<ReturnType<P[K]>>;

/** A call as it travels. `to` tells the two ends of one runtime apart: pages' content scripts and the background. */
interface Call {
  readonly to: 'page' | 'background';
  readonly name: string;
  readonly request: unknown;
}

/** An answer as it travels: an error crosses as a value, because browsers pass thrown ones on differently. */
type Reply = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: string };

/**
 * Answers the calls of a protocol that arrive at this end. Only this extension's own pages and background may call:
 * anyone else, its page scripts among them, gets no answer.
 */
export function answerCalls<P extends Protocol<P>>(to: Call['to'], answers: P): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOurs(sender) || !isCall(message) || message.to !== to) return undefined;
    if (!Object.hasOwn(answers, message.name)) return undefined;
    const answer = answers[message.name as keyof P];
    return Promise.resolve()
      .then(() => answer(message.request))
      .then(
        (value): Reply => ({ ok: true, answer: value }),
        (error): Reply => ({
          ok: false,
          error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        }),
      );
  });
}

/** Calls the background; rejects with an `AnswerError`, or the browser's own where nobody answers. */
export async function callBackground<P extends Protocol<P>, K extends keyof P & string>(
  name: K,
  request: Request<P, K>,
): Promise<Answer<P, K>> {
  return unwrap<Answer<P, K>>(await browser.runtime.sendMessage({ to: 'background', name, request } satisfies Call));
}

/** Calls the content script in a tab's top frame; rejects where none is there. */
export async function callTab<P extends Protocol<P>, K extends keyof P & string>(
  tabId: number,
  name: K,
  request: Request<P, K>,
): Promise<Answer<P, K>> {
  return unwrap<Answer<P, K>>(
    await browser.tabs.sendMessage(tabId, { to: 'page', name, request } satisfies Call, { frameId: 0 }),
  );
}

/** Whether one of the extension's own pages or its background sent something. */
export function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' && message !== null && 'to' in message && 'name' in message && 'request' in message
  );
}

function unwrap<A>(reply: unknown): A {
  if (reply === undefined || reply === null) throw new Error('nobody answered');
  const { ok, answer, error } = reply as Record<string, unknown>;
  if (ok !== true) throw new AnswerError(String(error));
  return answer as A;
}
