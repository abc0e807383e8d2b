import {
  type CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { weakPassword, wrongCode } from '../domain/problems.ts';
import type { Pool } from './accounts.ts';
import { refusing } from './refusals.ts';

/** Passwords that were forgotten. Throws a 429 problem when Cognito says that it is too much. */
export interface Passwords {
  /** Has Cognito mail a code; nothing for an account that is not there, is not confirmed or has no password. */
  sendCode(username: string): Promise<void>;
  /** Throws a 400 problem on a wrong code, the same for an account that is not there, and on a weak password. */
  reset(username: string, code: string, password: string): Promise<void>;
}

export const createPasswords = (cognito: CognitoIdentityProviderClient, { clientId: ClientId }: Pool): Passwords => ({
  sendCode: async (Username) => {
    await refusing(cognito.send(new ForgotPasswordCommand({ ClientId, Username })), {
      UserNotFoundException: 'ignore',
      InvalidParameterException: 'ignore', // no verified address to mail to
      NotAuthorizedException: 'ignore', // disabled, or of Google
      UserNotConfirmedException: 'ignore',
    });
  },
  reset: async (Username, ConfirmationCode, Password) => {
    const command = new ConfirmForgotPasswordCommand({ ClientId, Username, ConfirmationCode, Password });
    await refusing(cognito.send(command), {
      CodeMismatchException: wrongCode,
      ExpiredCodeException: wrongCode,
      UserNotFoundException: wrongCode,
      NotAuthorizedException: wrongCode,
      UserNotConfirmedException: wrongCode,
      InvalidParameterException: wrongCode,
      InvalidPasswordException: weakPassword,
    });
  },
});
