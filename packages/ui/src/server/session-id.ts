import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const randomPart = 24;
const proofPart = 8;
const idPattern = /^[A-Za-z0-9_-]{43}$/;

/** The ids of sessions: 192 random bits, and 64 that prove that this site made them. */
export interface SessionIds {
  create(): string;
  /** Whether an id may be that of a session; earlier versions made some that prove nothing. */
  isReadable(id: string): boolean;
  /** Whether this site made an id, so that its session existed. False for what somebody made up, and for a guest's secret. */
  isOwn(id: string): boolean;
}

/** `secret` is one that all replicas of the site have. When it changes, ids still find their sessions. */
export const createSessionIds = (secret: string): SessionIds => {
  const proofOf = (random: Buffer) =>
    createHmac('sha256', secret).update('session-id:').update(random).digest().subarray(0, proofPart);
  return {
    create: () => {
      const random = randomBytes(randomPart);
      return Buffer.concat([random, proofOf(random)]).toString('base64url');
    },
    isReadable: (id) => idPattern.test(id),
    isOwn: (id) => {
      const bytes = Buffer.from(id, 'base64url');
      if (!idPattern.test(id) || bytes.length !== randomPart + proofPart) return false;
      return timingSafeEqual(bytes.subarray(randomPart), proofOf(bytes.subarray(0, randomPart)));
    },
  };
};
