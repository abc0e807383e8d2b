import { createHash } from 'node:crypto';
import { ProblemError } from '@eshop/contracts/problem-type';
import { tooManyAttempts } from '@eshop/contracts/problems/auth';
import type { Counters } from '../../store/counters.ts';

/** The codes of sign-ups that one e-mail address is sent in an hour: from anywhere, and for requests of one network. */
const maxMailsPerHour = 6;
const maxMailsFromNetwork = 3;

const hourSeconds = 3600;

/** Bounds the mail that strangers can have sent to an address, whatever accounts they sign up. */
export interface Recipients {
  /** Counts a code that is to be sent. Reveals nothing of whether the address has an account. */
  admit(email: string, network: string | undefined): Promise<Admission>;
}

interface Admission {
  /** 0 when the code may be sent, else for how many seconds none is sent. */
  waitSeconds: number;
  /** No code was sent: it no longer counts. */
  forgive(): Promise<void>;
}

export const createRecipients = ({ counters, now }: { counters: Counters; now: () => number }): Recipients => ({
  admit: async (email, network) => {
    const seconds = Math.floor(now() / 1000);
    const window = Math.floor(seconds / hourSeconds);
    const end = (window + 1) * hourSeconds;
    const countedNames: string[] = [];
    const count = (name: string) => {
      const counter = `sign-up-mail#${window}#${digest(name)}`;
      countedNames.push(counter);
      return counters.add(counter, end + hourSeconds);
    };
    // What is refused to a network does not count for the others.
    const isAdmitted =
      (network === undefined || (await count(`${email} ${network}`)) <= maxMailsFromNetwork) &&
      (await count(email)) <= maxMailsPerHour;
    return {
      waitSeconds: isAdmitted ? 0 : Math.max(1, end - seconds),
      forgive: async () => {
        for (const counter of countedNames) await counters.take(counter);
      },
    };
  },
});

/**
 * Does a sign-up, which sends its e-mail address a code, unless that would be one too many: then it throws a 429 problem. A
 * sign-up that is refused sends nothing, and does not count; one that nobody knows the end of does.
 */
export type AdmitMail = <Result>(
  email: string,
  network: string | undefined,
  signUp: () => Promise<Result>,
) => Promise<Result>;

export const createAdmitMail =
  (recipients: Recipients): AdmitMail =>
  async (email, network, signUp) => {
    const { waitSeconds, forgive } = await recipients.admit(email, network);
    if (waitSeconds > 0)
      throw tooManyAttempts('Too many codes were sent to this e-mail address.', { retryAfter: waitSeconds });
    try {
      return await signUp();
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status < 500) await forgive();
      throw error;
    }
  };

/** Addresses do not stand in the table's keys as they are. */
const digest = (name: string) => createHash('sha256').update(name).digest('base64url');
