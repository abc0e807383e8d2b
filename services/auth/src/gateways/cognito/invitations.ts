import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Account } from '../../domain/account.ts';
import { emailTaken } from '../../domain/problems.ts';
import { refusing } from './refusals.ts';

/** Accounts that the company makes for somebody; their e-mail addresses count as verified. */
export interface Invitations {
  /** Cognito mails a temporary password, unless it is to be quiet. An account that is there already stays as it is. */
  invite(person: Pick<Account, 'username' | 'email' | 'name'>, quietly: boolean): Promise<void>;
  /** Gives an account a password that holds for good. */
  setPassword(username: string, password: string): Promise<void>;
}

export const createInvitations = (cognito: CognitoIdentityProviderClient, UserPoolId: string): Invitations => ({
  invite: async ({ username, email, name }, quietly) => {
    const command = new AdminCreateUserCommand({
      UserPoolId,
      Username: username,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: name },
      ],
      ...(quietly ? { MessageAction: 'SUPPRESS' } : { DesiredDeliveryMediums: ['EMAIL'] }),
    });
    await refusing(cognito.send(command), { UsernameExistsException: 'ignore', AliasExistsException: emailTaken });
  },
  setPassword: async (Username, Password) => {
    await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  },
});
