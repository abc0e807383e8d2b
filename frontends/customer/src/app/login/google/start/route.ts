import { attempt } from '@eshop/ui/server/attempt';
import { ensureBrowserId, mayWriteState } from '@eshop/ui/server/current-session';
import { returnPath } from '@eshop/ui/server/return-path';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { googleStates } from '../../../../account/google-states.ts';
import { guestSeconds } from '../../../../cart/shopper.ts';
import { account } from '../../../../gateways/auth.ts';

/** Sends the browser to Google, bound to come back as itself. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const next = returnPath(request.nextUrl.searchParams.get('next'), '/');
  const { value: mayStart } = await attempt(mayWriteState());
  const { value: googleStart } = mayStart ? await attempt(account.startGoogle()) : {};
  if (!googleStart) redirect('/login?google=failed');
  await googleStates.begin(googleStart.state, await ensureBrowserId(guestSeconds), next);
  redirect(googleStart.url);
};
