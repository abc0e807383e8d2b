import { currentSession } from '@eshop/ui/server/current-session';
import { orTryAgain } from '@eshop/ui/server/or-try-again';
import type { Session } from '@eshop/ui/server/sessions';
import { redirect } from 'next/navigation';

/** The session of a customer; everybody else is sent to the login, and back to `path` after it. */
export const requireCustomer = async (path: string): Promise<Session> =>
  (await orTryAgain(currentSession(), path)) ?? redirect(`/login?next=${encodeURIComponent(path)}&needed=1`);
