import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { networkOf } from '@eshop/service-kit/http/network';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { auth } from './auth.ts';
import { createCarriedTexts } from './carried-text.ts';
import { browserAddress } from './client-address.ts';
import { requestLog } from './log.ts';
import { endAndRevoke } from './session-end.ts';
import { createFindUsableSession } from './session-renewal.ts';
import { type Session, sessionSeconds } from './sessions.ts';
import { site } from './site.ts';

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
  const knownBrowser = await browserId();
  if (knownBrowser !== undefined) return knownBrowser;
  const id = randomBytes(32).toString('base64url');
  await setCookie(id, seconds);
  return id;
};

const setCookie = async (id: string, maxAge: number) => {
  const { name, secure } = cookie();
  (await cookies()).set(name, id, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge });
};

/**
 * The session of this request, its access token fit for use; undefined when nobody is logged in. Asked for once a request.
 * Throws a 503 problem when an expired token cannot be renewed at the moment.
 */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const id = await browserId();
  return id === undefined ? undefined : findUsableSession(id);
});

const warn = async (error: unknown, message: string) => (await requestLog()).warn({ err: error }, message);

/** Ends a refresh token that no session holds any more; when auth is unavailable it ends when it expires. */
const revoke = (refreshToken: string) =>
  auth.logout(refreshToken).catch((error: unknown) => warn(error, 'a refresh token cannot be revoked'));

/** As `currentSession`, by its id: for work that lasts longer than an access token. */
export const findUsableSession = (id: string): Promise<Session | undefined> =>
  createFindUsableSession({ sessions: site().sessions, refresh: auth.refresh, revoke, warn })(id);

const carriedTexts = createCarriedTexts(() => site().sidecar.state);
/** A guest's cart goes by the same cookie and lasts as long. */
const browserSeconds = 30 * 86_400;

/**
 * Whether this request may write a new key into the state store: whoever is logged in, and others as far as their network
 * has not written too much this minute. Throws a 503 problem when the store is unavailable.
 */
export const mayWriteState = async (): Promise<boolean> => {
  if (await currentVisitor()) return true;
  const address = browserAddress(await headers(), site().settings);
  return site().anonymousWrites.admit(address === undefined || !isIP(address) ? undefined : networkOf(address));
};

/**
 * Carries a text that no address may show to this browser's next page, which opens without it when too much is written
 * from this network. Only in an action or a route handler.
 */
export const carryText = async (name: string, text: string): Promise<void> => {
  if (await mayWriteState()) await carriedTexts.carry(name, await ensureBrowserId(browserSeconds), text);
};

/** The text of that name that this browser carries; empty when there is none, or the store is unavailable. */
export const carriedText = async (name: string): Promise<string> => {
  try {
    const id = await browserId();
    return (id === undefined ? undefined : await carriedTexts.find(name, id)) ?? '';
  } catch (error) {
    await warn(error, 'a carried text cannot be read');
    return '';
  }
};

/** Gives the browser a session's id. Only in an action or a route handler. */
export const rememberSession = (id: string): Promise<void> => setCookie(id, sessionSeconds);

/** Changes this browser's session, if it has one that was not ended meanwhile. */
export const changeSession = async (update: (session: Session) => Session): Promise<void> => {
  const id = await browserId();
  if (id) await site().sessions.change(id, update);
};

/** Ends this browser's session, if it has one, and its refresh token. An auth that is unavailable does not hold it up. */
export const endSession = async (): Promise<void> => {
  const jar = await cookies();
  const { name } = cookie();
  const id = jar.get(name)?.value;
  if (id === undefined) return;
  await endAndRevoke(id, { sessions: site().sessions, revoke });
  jar.delete(name);
};

/** Whose name a page that anybody may see shows: that of the session, also while its token cannot be renewed; nobody's when the store is unavailable. */
export const currentVisitor = cache(async (): Promise<Pick<Session, 'name'> | undefined> => {
  try {
    const id = await browserId();
    return id === undefined ? undefined : await currentSession().catch(() => site().sessions.find(id));
  } catch (error) {
    await warn(error, 'the session cannot be read');
    return undefined;
  }
});
