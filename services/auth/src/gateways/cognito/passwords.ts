import { randomBytes } from 'node:crypto';
import {
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { weakPassword, wrongCode } from '../../domain/problems.ts';
import { calledBy, type Pool } from './pool.ts';
import { refusing } from './refusals.ts';

/** Passwords that were forgotten. Throws a 429 problem when Cognito says that it is too much. */
export interface Passwords {
  /** Has Cognito mail a code; nothing for an account that is not there, is not confirmed or has no password. */
  sendCode(username: string): Promise<void>;
  /** Throws a 400 problem on a wrong code, the same for an account that is not there, and on a weak password. */
  reset(username: string, code: string, password: string): Promise<void>;
}

export const createPasswords = (cognito: CognitoIdentityProviderClient, { client }: Pool): Passwords => ({
  sendCode: async (username) => {
    await refusing(cognito.send(new ForgotPasswordCommand(calledBy(client, username))), {
      UserNotFoundException: 'ignore',
      InvalidParameterException: 'ignore', // no verified address to mail to
      NotAuthorizedException: 'ignore', // disabled, or of Google
      UserNotConfirmedException: 'ignore',
      LimitExceededException: 'ignore', // of this user alone: a code was sent within the hour
    });
  },
  reset: async (username, ConfirmationCode, Password) => {
    const command = new ConfirmForgotPasswordCommand({ ...calledBy(client, username), ConfirmationCode, Password });
    await refusing(cognito.send(command), {
      CodeMismatchException: wrongCode,
      ExpiredCodeException: wrongCode,
      UserNotFoundException: wrongCode,
      NotAuthorizedException: wrongCode,
      UserNotConfirmedException: wrongCode,
      InvalidParameterException: wrongCode,
      InvalidPasswordException: weakPassword,
      // Of this user alone; another answer would tell that there is one.
      LimitExceededException: wrongCode,
      TooManyFailedAttemptsException: wrongCode,
    });
  },
});

/** Puts a password that nobody knows in the place of an account's own: its owner chooses another by a code. */
export type DiscardPassword = (username: string) => Promise<void>;

export const createDiscardPassword =
  (cognito: CognitoIdentityProviderClient, UserPoolId: string): DiscardPassword =>
  async (Username) => {
    // Every kind of character that a pool's rules may ask for.
    const Password = `Aa1!${randomBytes(32).toString('base64url')}`;
    await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  };
