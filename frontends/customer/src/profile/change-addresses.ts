import { Problem } from '@eshop/contracts/problem';
import { type Attempt, attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { account as texts } from '#texts/account';
import { account } from '../gateways/auth.ts';
import type { Address } from './address-id.ts';

/** Changes the address book over the version that was just read, so that no other change is lost. */
export const changeAddresses = async (
  session: Session,
  change: (addresses: Address[]) => Address[],
): Promise<Attempt<unknown>> => {
  const { value: profile, problem } = await attempt(account.profile(session));
  if (problem) return { problem };
  const body = { addresses: change(profile.addresses as Address[]) };
  const outcome = await attempt(account.changeProfile(session, profile.version, body));
  const stale = Problem.safeParse(outcome.problem).data?.status === 412;
  return stale ? { problem: { type: 'about:blank', status: 409, title: texts.profile.stale } } : outcome;
};
