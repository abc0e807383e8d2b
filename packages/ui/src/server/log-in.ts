import type { Problem } from '@eshop/contracts/problem';
import { Login, type Profile, type Tokens } from '@eshop/contracts/user';
import type { FormOutcome } from '../components/form.tsx';
import { attempt } from './attempt.ts';
import { auth } from './auth.ts';
import { endSession, rememberSession } from './current-session.ts';
import { invalidForm } from './invalid-form.ts';
import type { Session } from './sessions.ts';
import { site } from './site.ts';

/** Why somebody may not stay, or undefined when they may. */
export type Admit = (profile: Profile) => Problem | undefined;

interface Options {
  /** @default everybody may stay */
  admit?: Admit;
  /** What the session begins with. */
  more?: { guestCart?: string };
}

/** Logs in with a form's `login` and `password`. Returns what to show when that fails, or undefined once the browser has its session. */
export const logIn = async (form: FormData, options: Options = {}): Promise<FormOutcome | undefined> => {
  const values = { login: String(form.get('login') ?? '') };
  const input = Login.safeParse({ ...values, password: form.get('password') });
  if (!input.success) return { problem: invalidForm(input.error), values };
  const { value: tokens, problem } = await attempt(auth.login(input.data.login, input.data.password));
  if (!tokens) return { problem, values };
  const sessionProblem = await openSession(tokens, options);
  return sessionProblem && { problem: sessionProblem, values };
};

/** Opens a session with tokens that auth gave. Answers why not, or undefined once the browser has it. */
export const openSession = async (
  tokens: Tokens,
  { admit = () => undefined, more = {} }: Options = {},
): Promise<Problem | undefined> => {
  const { value: profile, problem } = await attempt(auth.profile(tokens));
  const refusal = profile ? admit(profile) : problem;
  if (!profile || refusal) {
    await attempt(auth.logout(tokens.refreshToken));
    return refusal;
  }
  await endSession(); // ends an earlier session of this browser
  const onEnd = ({ refreshToken }: Session) => attempt(auth.logout(refreshToken));
  await rememberSession(await site().sessions.begin(profile, tokens, { ...more, onEnd }));
  return undefined;
};
