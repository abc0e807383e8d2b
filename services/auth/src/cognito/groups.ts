import {
  AdminAddUserToGroupCommand,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  ListGroupsCommand,
  ListUsersInGroupCommand,
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
  if (!(await hasGroup(cognito, UserPoolId, role))) {
    await refusing(cognito.send(new CreateGroupCommand(group)), { GroupExistsException: 'ignore' });
  }
  await cognito.send(new AdminAddUserToGroupCommand({ ...group, Username }));
};

/** Whether any account is in the group of a role. */
export const isRoleHeld = async (
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  role: Role,
): Promise<boolean> => {
  if (!(await hasGroup(cognito, UserPoolId, role))) return false;
  const { Users = [] } = await cognito.send(new ListUsersInGroupCommand({ UserPoolId, GroupName: role, Limit: 1 }));
  return Users.length > 0;
};

/** Asked first, for cognito-local empties a group that is created again, and fails on GetGroup and the like while there is none. */
const hasGroup = async (cognito: CognitoIdentityProviderClient, UserPoolId: string, role: Role) => {
  const { Groups = [] } = await cognito.send(new ListGroupsCommand({ UserPoolId, Limit: 60 }));
  return Groups.some(({ GroupName }) => GroupName === role);
};
