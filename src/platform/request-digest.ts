import type { BackgroundProtocol, DigestAnswer } from './background-protocol.ts';
import { askAgain } from './ended-call.ts';
import { callBackground } from './messages.ts';

/** The digest of a tab's page; asked again when the browser stops the background halfway, which keeps what it had done. */
export function requestDigest(tabId: number): Promise<DigestAnswer> {
  return askAgain(
    () => callBackground<BackgroundProtocol, 'digest'>('digest', { tabId }),
    () => callBackground<BackgroundProtocol, 'isDigesting'>('isDigesting', { tabId }),
  );
}
