import {
  AdminAddUserToGroupCommand,
  AdminRemoveUserFromGroupCommand,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  ListGroupsCommand,
  ListUsersInGroupCommand,
  type ListUsersInGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '@eshop/contracts/policy';
import type { Groups } from '../../domain/policy-users.ts';
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

/**
 * Removes an account from the group of a role, if it is in it. An account that Cognito does not have (of the local
 * run's Google) is in none.
 */
const removeRole = async (cognito: CognitoIdentityProviderClient, UserPoolId: string, Username: string, role: Role) => {
  if (!(await hasGroup(cognito, UserPoolId, role))) return;
  const command = new AdminRemoveUserFromGroupCommand({ UserPoolId, GroupName: role, Username });
  await refusing(cognito.send(command), { UserNotFoundException: 'ignore', ResourceNotFoundException: 'ignore' });
};

/** Puts an account into the groups of exactly these roles. */
export const setGroups = async (
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  Username: string,
  roles: readonly Role[],
): Promise<void> => {
  for (const role of groupRoles) {
    if (roles.includes(role)) {
      await refusing(grantRole(cognito, UserPoolId, Username, role), { UserNotFoundException: 'ignore' });
    } else await removeRole(cognito, UserPoolId, Username, role);
  }
};

/** An account in no group is a customer. */
const groupRoles = ['staff', 'manager', 'admin'] as const;

const pageSize = 60;
const maxPages = 500;

/**
 * Returns the ids of the accounts in the groups of the roles that are not everybody's. Throws for a group of more than
 * 30,000, because who is left out would seem to have no role.
 */
export const readGroups = async (cognito: CognitoIdentityProviderClient, UserPoolId: string): Promise<Groups> => {
  const { Groups: present = [] } = await cognito.send(new ListGroupsCommand({ UserPoolId, Limit: 60 }));
  const names = groupRoles.filter((role) => present.some(({ GroupName }) => GroupName === role));
  // biome-ignore lint/plugin: three roles
  const members = await Promise.all(names.map((role) => membersOf(cognito, UserPoolId, role)));
  return Object.fromEntries(names.map((role, at) => [role, members[at]]));
};

const membersOf = async (cognito: CognitoIdentityProviderClient, UserPoolId: string, role: Role) => {
  const ids = new Set<string>();
  let NextToken: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const reply: ListUsersInGroupCommandOutput = await cognito.send(
      new ListUsersInGroupCommand({ UserPoolId, GroupName: role, Limit: pageSize, NextToken }),
    );
    for (const { Attributes = [] } of reply.Users ?? []) {
      const sub = Attributes.find(({ Name }) => Name === 'sub')?.Value;
      if (sub) ids.add(sub);
    }
    NextToken = reply.NextToken;
    if (!NextToken) return ids;
  }
  throw new Error(`the group ${role} has more than ${maxPages * pageSize} members`);
};

/** Checks first, because cognito-local empties a group that is created again, and fails on GetGroup and the like while there is none. */
const hasGroup = async (cognito: CognitoIdentityProviderClient, UserPoolId: string, role: Role) => {
  const { Groups = [] } = await cognito.send(new ListGroupsCommand({ UserPoolId, Limit: 60 }));
  return Groups.some(({ GroupName }) => GroupName === role);
};
