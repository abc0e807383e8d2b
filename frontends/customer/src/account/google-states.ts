import { createHash } from 'node:crypto';
import { site } from '@eshop/ui/server/site';
import { z } from 'zod';

const Begun = z.object({ browser: z.string(), next: z.string() });
const seconds = 600;

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const keyOf = (state: string) => `google-${digest(state)}`;

/** The browser's side of a login by Google: a state is good once, for ten minutes, in the browser that began with it. */
export const googleStates = {
  begin: (state: string, browserId: string, next: string): Promise<void> =>
    site().sidecar.state.set(keyOf(state), { browser: digest(browserId), next }, seconds),
  /** Where the login was asked for, or undefined when this browser did not begin with that state. */
  end: async (state: string, browserId: string): Promise<string | undefined> => {
    const pendingLogin = await site().sidecar.state.get(keyOf(state), Begun);
    if (pendingLogin?.browser !== digest(browserId)) return undefined;
    await site().sidecar.state.delete(keyOf(state));
    return pendingLogin.next;
  },
};
