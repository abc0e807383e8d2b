import {
  AdminAddUserToGroupCommand,
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  GetGroupCommand,
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
  // Asked first, because cognito-local empties a group that is created again.
  const found = await refusing(cognito.send(new GetGroupCommand(group)), { ResourceNotFoundException: 'ignore' });
  if (!found) await refusing(cognito.send(new CreateGroupCommand(group)), { GroupExistsException: 'ignore' });
  await cognito.send(new AdminAddUserToGroupCommand({ ...group, Username }));
};
