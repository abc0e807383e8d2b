import { createHash } from 'node:crypto';
import { isWrongSecret } from '../../domain/problems.ts';
import { maxWrongAttempts, nextCode } from '../../domain/sent-code.ts';
import type { SentCodes } from '../../store/sent-codes.ts';
import { nobody } from '../resolve-login.ts';

/** What a code is for, and whose it is: a username, or what was typed where nobody has that login. */
interface Code {
  purpose: 'sign-up' | 'new-password';
  account: string;
}

/** Does the work for a username; for `nobody` it takes as long and has no effect, so that the time reveals nothing. */
type Work = (username: string) => Promise<void>;

/** The codes that Cognito mails: how often one is sent, and how often a wrong one may be tried. */
export interface Codes {
  /** Sends a code, unless one was sent minutes ago that still works. */
  send(code: Code, username: string, work: Work): Promise<void>;
  /**
   * Uses a code. After too many wrong attempts from unknown addresses even the right one is refused like a wrong one, and
   * a new one is needed. Trusted attempts come from an address of the account's owner and are not counted.
   */
  redeem(code: Code & { isTrusted: boolean }, username: string, work: Work): Promise<void>;
}

export const createCodes = ({ store, now }: { store: SentCodes; now: () => number }): Codes => ({
  send: async (code, username, work) => {
    const name = nameOf(code);
    const last = await store.get(name);
    const next = nextCode(last, now());
    if (!next || !(await store.replace(name, last, next))) return work(nobody);
    try {
      await work(username);
    } catch (error) {
      // As it was: neither the attempts at the code before, nor those sent this hour, are forgotten.
      if (last) await store.replace(name, next, last);
      else await store.remove(name);
      throw error;
    }
  },
  redeem: async ({ isTrusted, ...code }, username, work) => {
    const name = nameOf(code);
    const attempts = isTrusted ? 0 : await store.addWrongAttempt(name, now());
    try {
      await work(attempts > maxWrongAttempts ? nobody : username);
    } catch (error) {
      if (!isTrusted && !isWrongSecret(error)) await store.removeWrongAttempt(name);
      throw error;
    }
    await store.remove(name);
  },
});

/** Logins are not kept in the table's keys as they are. */
const nameOf = ({ purpose, account }: Code) => `${purpose}#${createHash('sha256').update(account).digest('base64url')}`;
