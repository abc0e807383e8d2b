/** The code that was last sent to an account. Times in milliseconds since 1970. */
export interface SentCode {
  sentAt: number;
  /** Wrong codes tried since then, from addresses that are not known to be the owner's. */
  wrongAttempts: number;
  /** When the hour began in which codes are counted, and how many were sent in it. */
  hourStartedAt: number;
  sentThisHour: number;
}

/**
 * Wrong codes after which the code no longer works. One address may try half as many (`limits.code.pair`), so nobody
 * invalidates a stranger's code alone.
 */
export const maxWrongAttempts = 10;

/** How long a code is not sent again, as long as it still works. */
export const resendAfterMs = 300_000;

const hourMs = 3_600_000;
/** Cognito itself sends a user 5 to 20 an hour (https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html). */
const maxCodesPerHour = 6;

export const isUsedUp = ({ wrongAttempts }: SentCode): boolean => wrongAttempts >= maxWrongAttempts;

/** The record of a code that may be sent now; undefined when the last one is recent and still works, or too many were sent. */
export const nextCode = (last: SentCode | undefined, now: number): SentCode | undefined => {
  const isSameHour = last !== undefined && now - last.hourStartedAt < hourMs;
  const sentThisHour = isSameHour ? last.sentThisHour + 1 : 1;
  const isRecent = last !== undefined && now - last.sentAt < resendAfterMs && !isUsedUp(last);
  if (isRecent || sentThisHour > maxCodesPerHour) return undefined;
  return { sentAt: now, wrongAttempts: 0, hourStartedAt: isSameHour ? last.hourStartedAt : now, sentThisHour };
};
