import { Password, Register, Username } from '@eshop/contracts/user';
import { awsSettings, BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';
import { canonicalUsername } from './domain/account.ts';

/** Where the profiles, claimed e-mail addresses and the policy are. */
export const TableSettings = z.object({
  ...awsSettings,
  DYNAMODB_AUTH_TABLE: z.string().min(3),
  DYNAMODB_ENDPOINT: z.url().optional(),
});

/** Where the accounts are. */
export const CognitoSettings = z.object({
  ...awsSettings,
  COGNITO_ENDPOINT: z.url().optional(),
  COGNITO_USER_POOL_ID: z.string().min(1),
});
export type CognitoSettings = z.infer<typeof CognitoSettings>;

export const Settings = BaseSettings.extend({
  ...TableSettings.shape,
  ...CognitoSettings.shape,
  /** The client in whose name people log in. */
  COGNITO_CLIENT_ID: z.string().min(1),
  /** `code`: a sign-up holds once its e-mailed code came back. `auto`: at once, for local runs. */
  CONFIRM_SIGNUPS: z.enum(['auto', 'code']).default('code'),
  /** Cognito's hosted pages, for Google login; without them there is none. */
  HOSTED_LOGIN_URL: z.url().optional(),
  /** The customer site's page to which the browser comes back from there. */
  GOOGLE_RETURN_URL: z.url().optional(),
});
export type Settings = z.infer<typeof Settings>;

/** Who becomes a new shop's first admin. */
export const FirstAdminSettings = z
  .object({
    ...TableSettings.shape,
    ...CognitoSettings.shape,
    ESHOP_ENV: BaseSettings.shape.ESHOP_ENV,
    FIRST_ADMIN_USERNAME: Username.transform(canonicalUsername),
    FIRST_ADMIN_EMAIL: Register.shape.email,
    FIRST_ADMIN_PASSWORD: Password.optional(),
  })
  .refine(({ ESHOP_ENV, FIRST_ADMIN_PASSWORD }) => ESHOP_ENV === 'local' || FIRST_ADMIN_PASSWORD === undefined, {
    path: ['FIRST_ADMIN_PASSWORD'],
    message: 'only for ESHOP_ENV=local; elsewhere Cognito sends an invitation',
  });
