import {
  AdminAddUserToGroupCommand,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  ListGroupsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '@eshop/contracts/policy';
import { refusing } from './refusals.ts';

/**
 * Puts an account into the group of a role, which is made where it is missing. It holds with the next token.
 * Throws Cognito's `UserNotFoundException`.
 */
export const grantRole = async (
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  Username: string,
  role: Role,
): Promise<void> => {
  const group = { UserPoolId, GroupName: role };
  // Asked first, because cognito-local empties a group that is created again (and fails on GetGroup while there is none).
  const { Groups = [] } = await cognito.send(new ListGroupsCommand({ UserPoolId, Limit: 60 }));
  if (!Groups.some(({ GroupName }) => GroupName === role)) {
    await refusing(cognito.send(new CreateGroupCommand(group)), { GroupExistsException: 'ignore' });
  }
  await cognito.send(new AdminAddUserToGroupCommand({ ...group, Username }));
};
