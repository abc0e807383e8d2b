import { setTimeout as pause } from 'node:timers/promises';
import { addAuditEntry, dynamoAuditLog } from '@eshop/service-kit/audit/dynamo-audit-log';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import type { Kit } from '@eshop/service-kit/kit';
import { createService } from '@eshop/service-kit/service';
import { sampledGauge } from '@eshop/service-kit/telemetry/sampled-gauges';
import { composeAccounts } from './compose-accounts.ts';
import { createCognito } from './gateways/cognito/client.ts';
import { readGroups, setGroups } from './gateways/cognito/groups.ts';
import { createSecondFactorLocks } from './metrics.ts';
import { apiDocumentRoutes } from './routes/api-document.ts';
import { authRoutes } from './routes/auth.ts';
import { internalRoutes } from './routes/internal.ts';
import { policyRoutes } from './routes/policy.ts';
import { userRoutes } from './routes/users.ts';
import type { Settings } from './settings.ts';
import { indexPeople } from './store/index-people.ts';
import { createPeople } from './store/people.ts';
import { createPolicies } from './store/policies.ts';
import { createProfiles } from './store/profiles.ts';
import { createSecondFactors } from './store/second-factors.ts';
import { createEditPolicy } from './use-cases/edit-policy.ts';
import { createPolicyInForce } from './use-cases/policy-in-force.ts';
import { createReadPolicy } from './use-cases/read-policy.ts';
import { createReadUserNames } from './use-cases/read-user-names.ts';
import { createResetSecondFactor } from './use-cases/reset-second-factor.ts';
import { createSearchUsers } from './use-cases/search-users.ts';
import { createSetRoles } from './use-cases/set-roles.ts';

/** Replicas follow the policy every two seconds, in milliseconds with a margin. */
const propagationMs = 2500;
const waitForPropagation = () => pause(propagationMs);

export const build = async (kit: Kit, settings: Settings) => {
  const { DYNAMODB_AUTH_TABLE: table, COGNITO_USER_POOL_ID: poolId } = settings;
  const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
  const cognito = createCognito(settings);
  const cognitoOnce = createCognito(settings, 1);
  const profiles = createProfiles(dynamo.client, table);
  const policy = createPolicyInForce({ policies: createPolicies(dynamo.client, table), log: kit.log });
  sampledGauge(async () => policy.size(), {
    registry: kit.metrics.registry,
    name: 'policy_users',
    help: 'Users of whom the authorization policy says something; entries of ended sessions go after a day',
    of: (size) => size,
  });
  const groups = {
    readGroups: () => readGroups(cognito, poolId),
    setGroups: (...args: [string, Parameters<typeof setGroups>[3]]) => setGroups(cognito, poolId, ...args),
  };
  const secondFactors = createSecondFactors(dynamo.client, table);
  const { useCases, readProfile, updateProfile, removeLogins } = composeAccounts({
    settings,
    client: dynamo.client,
    cognito,
    cognitoOnce,
    profiles,
    secondFactors,
    policy,
    lockCounter: createSecondFactorLocks(kit.metrics),
    waitForPropagation,
  });
  void indexPeople(dynamo.client, table).catch((err: unknown) =>
    kit.log.warn({ err }, 'not every user can be found yet'),
  );
  return createService(kit, settings, {
    routes: [
      authRoutes(useCases),
      userRoutes({
        readProfile,
        updateProfile,
        searchUsers: createSearchUsers({
          people: createPeople(dynamo.client, table),
          policy,
          ...groups,
          addToAuditLog: (entry) => addAuditEntry(dynamo.client, table, 'auth', entry),
        }),
        setRoles: createSetRoles({ profiles, policy, ...groups, now: Date.now }),
        resetSecondFactor: createResetSecondFactor({
          store: secondFactors,
          profiles,
          policy,
          removeLogins,
          readGroups: groups.readGroups,
          now: Date.now,
        }),
      }),
      internalRoutes(createReadUserNames({ profiles })),
      policyRoutes({
        readPolicy: createReadPolicy({ policy }),
        editPolicy: createEditPolicy({ policy, ...groups, now: Date.now }),
      }),
      apiDocumentRoutes,
    ],
    policy,
    auditLog: dynamoAuditLog(dynamo.client, table),
    checks: { dynamodb: () => dynamo.ready(table) },
    close: [dynamo.close, async () => cognito.destroy(), async () => cognitoOnce.destroy()],
  });
};
