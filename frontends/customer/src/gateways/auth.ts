import type { Schema } from '@eshop/client/client';
import type { Profile, Tokens } from '@eshop/contracts/user';
import { answerOf, api, ifMatch } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

const auth = () => api('auth', { timeoutMs: 8000 });

/** What this site asks of auth beside what both sites do. Each throws as `answerOf` does. */
export const account = {
  confirm: (body: { username: string; code: string }) => answerOf(auth().POST('/v1/auth/confirm', { body })),
  resendCode: (username: string) => answerOf(auth().POST('/v1/auth/resend-code', { body: { username } })),
  forgotPassword: (login: string) => answerOf(auth().POST('/v1/auth/forgot-password', { body: { login } })),
  resetPassword: (body: { login: string; code: string; password: string }) =>
    answerOf(auth().POST('/v1/auth/reset-password', { body })),
  startGoogle: () => answerOf(auth().POST('/v1/auth/google/start')),
  exchangeGoogle: (body: { code: string; state: string }): Promise<Tokens> =>
    answerOf(auth().POST('/v1/auth/google/exchange', { body })),
  profile: (session: Session): Promise<Profile> => answerOf(api('auth', { session }).GET('/v1/users/me')),
  /** Throws also when the profile is no longer the version that was seen. */
  changeProfile: (session: Session, version: number | undefined, body: Schema<'PatchProfile'>): Promise<Profile> =>
    answerOf(
      api('auth', { session }).PATCH('/v1/users/me', {
        body,
        ...(version !== undefined && { params: { header: ifMatch(version) } }),
      }),
    ),
};
