import { GoogleExchange } from '@eshop/contracts/user';
import { attempt } from '@eshop/ui/server/attempt';
import { browserId } from '@eshop/ui/server/current-session';
import { openSession } from '@eshop/ui/server/log-in';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { googleStates } from '../../../account/google-states.ts';
import { guestCart } from '../../../cart/shopper.ts';
import { account } from '../../../gateways/auth.ts';

/** Where Google's answer comes back to: opens the session, if this browser is the one that was sent there. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const { code, state } = Object.fromEntries(request.nextUrl.searchParams);
  const exchange = GoogleExchange.safeParse({ code, state });
  const id = await browserId();
  const next = exchange.success && id ? await googleStates.end(exchange.data.state, id) : undefined;
  if (!exchange.success || next === undefined) redirect('/login?google=failed');
  const { value: tokens, problem } = await attempt(account.exchangeGoogle(exchange.data));
  if (problem) redirect(`/login?google=${problem.status}`);
  const sessionProblem = await openSession(tokens, { more: await guestCart() });
  redirect(sessionProblem ? '/login?google=failed' : next);
};
