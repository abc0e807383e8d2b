import { randomBytes } from 'node:crypto';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { auth } from './auth.ts';
import { requestLog } from './log.ts';
import { type Session, sessionSeconds } from './sessions.ts';
import { site } from './site.ts';

/** How long before its end an access token is replaced, in milliseconds. */
const earlyMs = 60_000;

/** Sites on one host share its cookies whatever their port, so each names its own. `__Host-` binds it to the host and to HTTPS. */
const cookie = () => {
  const { app, settings } = site();
  const secure = settings.PUBLIC_SITE_URL.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}eshop-${app.id}`, secure };
};

/** The secret that this browser's cookie holds: a session's id, or that of a guest. */
export const browserId = async (): Promise<string | undefined> => (await cookies()).get(cookie().name)?.value;

/** As `browserId`; a browser that has none is given one. Only in an action or a route handler. */
export const ensureBrowserId = async (seconds: number): Promise<string> => {
  const known = await browserId();
  if (known !== undefined) return known;
  const id = randomBytes(32).toString('base64url');
  await setCookie(id, seconds);
  return id;
};

const setCookie = async (id: string, maxAge: number) => {
  const { name, secure } = cookie();
  (await cookies()).set(name, id, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge });
};

/** The session of this request, its access token fit for use; undefined when nobody is logged in. Asked for once a request. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const id = await browserId();
  const session = id === undefined ? undefined : await site().sessions.find(id);
  return id && session ? fresh(id, session) : undefined;
});

/** A refresh token that auth no longer takes ends the session; when auth does not answer, the old token does while it lasts. */
const fresh = async (id: string, session: Session): Promise<Session | undefined> => {
  if (session.tokenUntil - earlyMs > Date.now()) return session;
  try {
    return await site().sessions.renew(id, session, await auth.refresh(session.refreshToken));
  } catch (error) {
    if (!(error instanceof InvocationError)) throw error;
    await site().sessions.end(id);
    return undefined;
  }
};

/** Gives the browser a session's id. Only in an action or a route handler. */
export const rememberSession = async (id: string): Promise<void> => {
  await endSession();
  await setCookie(id, sessionSeconds);
};

/** Ends this browser's session, if it has one; answers what it was. */
export const endSession = async (): Promise<Session | undefined> => {
  const jar = await cookies();
  const { name } = cookie();
  const id = jar.get(name)?.value;
  if (id === undefined) return undefined;
  const session = await site().sessions.find(id);
  await site().sessions.end(id);
  jar.delete(name);
  return session;
};

/** As `currentSession`, for pages that anybody may see: when the store does not answer, nobody is logged in. */
export const currentVisitor = cache(async (): Promise<Session | undefined> => {
  try {
    return await currentSession();
  } catch (error) {
    (await requestLog()).warn({ err: error }, 'the session cannot be read');
    return undefined;
  }
});
