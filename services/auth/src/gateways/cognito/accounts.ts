import {
  AdminConfirmSignUpCommand,
  AdminDeleteUserCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Register } from '@eshop/contracts/user';
import type { Account } from '../../domain/account.ts';
import { emailTaken, notAccepted, usernameTaken, weakPassword, wrongCode } from '../../domain/problems.ts';
import { createFindAccount, type FindAccount } from './find-account.ts';
import { calledBy, type Pool } from './pool.ts';
import { refusing } from './refusals.ts';

/** The accounts of a Cognito user pool. Throws a 429 problem when Cognito says that it is too much. */
export interface Accounts {
  /** Creates an account that is not confirmed yet; returns its id. Throws a 409 or 400 problem when Cognito refuses; never tries twice. */
  signUp(account: Register): Promise<string>;
  /** Throws a 400 problem when the code is wrong or old, 409 when another account has shown the address to be its own. */
  confirm(username: string, code: string): Promise<void>;
  /** Has a sign-up's code mailed again; does nothing for an account that does not exist or is confirmed. */
  resendCode(username: string): Promise<void>;
  /** Confirms without a code, and the e-mail address with it; one that is confirmed already stays so. */
  confirmAtOnce(account: Pick<Account, 'username' | 'email'>): Promise<void>;
  find: FindAccount;
  remove(username: string): Promise<void>;
}

/** `once` is a client that makes no second attempt: after a lost response, a second attempt would find its own name taken. */
export const createAccounts = (
  cognito: CognitoIdentityProviderClient,
  once: CognitoIdentityProviderClient,
  { poolId, signUpClient }: Pool,
  { emulated }: { emulated: boolean },
): Accounts => {
  const ofUser = (Username: string) => ({ UserPoolId: poolId, Username });
  return {
    signUp: async (account) => {
      const command = new SignUpCommand({ ...calledBy(signUpClient, account.username), ...signUpOf(account) });
      const reply = await refusing(once.send(command), {
        UsernameExistsException: usernameTaken,
        InvalidPasswordException: weakPassword,
        InvalidParameterException: notAccepted,
      });
      if (!reply?.UserSub) throw new Error('Cognito answered without UserSub');
      return reply.UserSub;
    },
    confirm: async (username, code) => {
      const command = new ConfirmSignUpCommand({ ...calledBy(signUpClient, username), ConfirmationCode: code });
      await refusing(cognito.send(command), refusedCodes);
    },
    resendCode: async (username) => {
      const command = calledBy(signUpClient, username);
      // cognito-local has no other way to send a code; one of a forgotten password confirms there, too.
      const call = emulated
        ? cognito.send(new ForgotPasswordCommand(command))
        : cognito.send(new ResendConfirmationCodeCommand(command));
      await refusing(call, {
        UserNotFoundException: 'ignore',
        InvalidParameterException: 'ignore',
        NotAuthorizedException: 'ignore',
        LimitExceededException: 'ignore', // of this user alone: a code was sent within the hour
      });
    },
    confirmAtOnce: async ({ username, email }) => {
      // NotAuthorizedException: it is confirmed already
      const confirmation = cognito.send(new AdminConfirmSignUpCommand(ofUser(username)));
      await refusing(confirmation, { NotAuthorizedException: 'ignore' });
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      await refusing(cognito.send(new AdminUpdateUserAttributesCommand({ ...ofUser(username), UserAttributes })), {});
    },
    find: createFindAccount(cognito, poolId),
    remove: async (username) => {
      const removal = cognito.send(new AdminDeleteUserCommand(ofUser(username)));
      await refusing(removal, { UserNotFoundException: 'ignore' });
    },
  };
};

/** cognito-local says NotAuthorizedException of an unknown username, Cognito of one that is confirmed. */
const refusedCodes = {
  CodeMismatchException: wrongCode,
  ExpiredCodeException: wrongCode,
  NotAuthorizedException: wrongCode,
  UserNotFoundException: wrongCode,
  AliasExistsException: emailTaken,
  // Of this user alone; another answer would tell that there is one.
  LimitExceededException: wrongCode,
  TooManyFailedAttemptsException: wrongCode,
};

const signUpOf = ({ password, email, name }: Register) => ({
  Password: password,
  UserAttributes: [
    { Name: 'email', Value: email },
    { Name: 'name', Value: name },
  ],
});
