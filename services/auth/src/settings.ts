import { Password, Register, Username } from '@eshop/contracts/user';
import { isSecondFactorNeeded } from '@eshop/service-kit/settings';
import { settingsSchemaOf } from '@eshop/topology';
import { z } from 'zod';
import { canonicalUsername } from './domain/account.ts';

const Declared = settingsSchemaOf('auth');

/** Where the profiles, claimed e-mail addresses and the policy are. */
export const TableSettings = Declared.pick({ AWS_REGION: true, DYNAMODB_AUTH_TABLE: true, DYNAMODB_ENDPOINT: true });

/** Where the accounts are. */
export const CognitoSettings = Declared.pick({ AWS_REGION: true, COGNITO_ENDPOINT: true, COGNITO_USER_POOL_ID: true });
export type CognitoSettings = z.infer<typeof CognitoSettings>;

export const Settings = Declared.refine(
  (settings) => settings.SECOND_FACTOR_KEY !== undefined || !isSecondFactorNeeded(settings),
  { path: ['SECOND_FACTOR_KEY'], message: 'missing, though SECOND_FACTOR asks staff for one' },
);
export type Settings = z.infer<typeof Settings>;

/** Who becomes a new shop's first admin. */
export const FirstAdminSettings = z
  .object({
    ...TableSettings.shape,
    ...CognitoSettings.shape,
    ESHOP_ENV: Declared.shape.ESHOP_ENV,
    FIRST_ADMIN_USERNAME: Username.transform(canonicalUsername),
    FIRST_ADMIN_EMAIL: Register.shape.email,
    FIRST_ADMIN_PASSWORD: Password.optional(),
  })
  .refine(({ ESHOP_ENV, FIRST_ADMIN_PASSWORD }) => ESHOP_ENV === 'local' || FIRST_ADMIN_PASSWORD === undefined, {
    path: ['FIRST_ADMIN_PASSWORD'],
    message: 'only for ESHOP_ENV=local; elsewhere Cognito sends an invitation',
  });
