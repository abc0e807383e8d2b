import {
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Account } from '../../domain/account.ts';
import { refusing } from './refusals.ts';

/** Looks an account up by its username. */
export type FindAccount = (username: string) => Promise<Account | undefined>;

export const createFindAccount =
  (cognito: CognitoIdentityProviderClient, UserPoolId: string): FindAccount =>
  async (username) => {
    const output = await refusing(cognito.send(new AdminGetUserCommand({ UserPoolId, Username: username })), {
      UserNotFoundException: 'ignore',
    });
    return output && toAccount(username, output);
  };

type UserOutput = Pick<AdminGetUserCommandOutput, 'UserAttributes' | 'UserStatus'>;

const toAccount = (username: string, { UserAttributes = [], UserStatus }: UserOutput): Account => {
  const value = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
  const email = value('email')?.toLowerCase() ?? '';
  const isConfirmed = UserStatus !== 'UNCONFIRMED';
  const userId = value('sub');
  if (!userId) throw new Error('Cognito answered without sub');
  return {
    userId,
    username,
    email,
    name: value('name') ?? username,
    confirmed: isConfirmed,
    // Cognito says false once a user changes the address; cognito-local says nothing after a code.
    federated: UserStatus === 'EXTERNAL_PROVIDER',
    verified: isConfirmed && email !== '' && value('email_verified') !== 'false',
  };
};
