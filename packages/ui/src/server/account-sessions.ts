import { createHash } from 'node:crypto';
import { type State, untilUncontested } from '@eshop/service-kit/sidecar/state';
import { z } from 'zod';

/** How many sessions one account may have at a site; a login beyond that ends the oldest. */
export const maxSessionsPerAccount = 20;

const SessionEntry = z.object({ key: z.string(), until: z.number() });
const AccountSessions = z.object({ sessions: z.array(SessionEntry) });
export type SessionEntry = z.infer<typeof SessionEntry>;

const keyOf = (userId: string) => `sessions-of-${createHash('sha256').update(userId).digest('base64url')}`;

interface Options {
  now: number;
  /** Whether the session under a key has not ended; asked only when the limit is reached. */
  isLive: (key: string) => Promise<boolean>;
}

/**
 * Adds a session to those of its account, by the key it is stored under and until when it lasts (milliseconds since 1970).
 * Returns the keys of the oldest beyond the limit, which are to be ended. Sessions that were ended do not count.
 */
export const addToAccount = (
  state: Pick<State, 'find' | 'replace'>,
  userId: string,
  entry: SessionEntry,
  { now, isLive }: Options,
): Promise<string[]> =>
  untilUncontested(async () => {
    const storedSessions = await state.find(keyOf(userId), AccountSessions);
    const current = (storedSessions?.value?.sessions ?? []).filter(
      ({ key, until }) => until > now && key !== entry.key,
    );
    const sessions = [...(current.length < maxSessionsPerAccount ? current : await liveOf(current, isLive)), entry];
    const excess = sessions.splice(0, Math.max(0, sessions.length - maxSessionsPerAccount));
    const seconds = Math.ceil((entry.until - now) / 1000);
    const isWritten = await state.replace(keyOf(userId), { sessions }, seconds, storedSessions?.etag ?? '0');
    return isWritten ? { result: excess.map(({ key }) => key) } : undefined;
  });

/** One after another: there are as many as the limit, and a login may take that long. */
const liveOf = async (entries: readonly SessionEntry[], isLive: Options['isLive']): Promise<SessionEntry[]> => {
  const live: SessionEntry[] = [];
  for (const entry of entries) if (await isLive(entry.key)) live.push(entry);
  return live;
};
