import { setTimeout as pause } from 'node:timers/promises';
import { addAuditEntry, dynamoAuditLog } from '@eshop/service-kit/audit/dynamo-audit-log';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import type { Kit } from '@eshop/service-kit/kit';
import { createService } from '@eshop/service-kit/service';
import { sampledGauge } from '@eshop/service-kit/telemetry/sampled-gauges';
import { createCognito } from './cognito/client.ts';
import { readGroups, setGroups } from './cognito/groups.ts';
import { composeAccounts } from './compose-accounts.ts';
import { createSecondFactorLocks } from './metrics.ts';
import { createAuditedSearch } from './people/audited-search.ts';
import { createSearchPeople } from './people/search-people.ts';
import { createSetRoles } from './people/set-roles.ts';
import { createEditPolicy } from './policy/edit-policy.ts';
import { createPolicyInForce } from './policy/policy-in-force.ts';
import { apiDocumentRoutes } from './routes/api-document.ts';
import { authRoutes } from './routes/auth.ts';
import { internalRoutes } from './routes/internal.ts';
import { policyRoutes } from './routes/policy.ts';
import { userRoutes } from './routes/users.ts';
import { createCodeLock } from './second-factor/code-lock.ts';
import { createResetSecondFactor } from './second-factor/reset.ts';
import { createSeal } from './second-factor/seal.ts';
import { createSecondFactor } from './second-factor/second-factor.ts';
import type { Settings } from './settings.ts';

import { createCounters } from './store/counters.ts';
import { createFailedCodes } from './store/failed-codes.ts';
import { indexPeople } from './store/index-people.ts';
import { createPeople } from './store/people.ts';
import { createPolicies } from './store/policies.ts';
import { createProfiles } from './store/profiles.ts';
import { createSecondFactors } from './store/second-factors.ts';

/** Replicas follow the policy every two seconds, in milliseconds with a margin. */
const propagationMs = 2500;
const propagated = () => pause(propagationMs);

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
    setGroups: (...given: [string, Parameters<typeof setGroups>[3]]) => setGroups(cognito, poolId, ...given),
  };
  const secondFactors = createSecondFactors(dynamo.client, table);
  const secondFactor = createSecondFactor({
    store: secondFactors,
    seal: settings.SECOND_FACTOR_KEY && createSeal(settings.SECOND_FACTOR_KEY),
    policy,
    lock: createCodeLock({
      store: createFailedCodes(dynamo.client, table),
      counters: createCounters(dynamo.client, table, Date.now),
      now: Date.now,
    }),
    locks: createSecondFactorLocks(kit.metrics),
    now: Date.now,
    propagated,
  });
  const { profile, removeLogins, ...accounts } = composeAccounts({
    settings,
    client: dynamo.client,
    cognito,
    cognitoOnce,
    profiles,
    policy,
    secondFactor,
    propagated,
  });
  void indexPeople(dynamo.client, table).catch((err: unknown) =>
    kit.log.warn({ err }, 'not everybody can be found yet'),
  );
  return createService(kit, settings, {
    routes: [
      authRoutes(accounts),
      userRoutes({
        profile,
        search: createAuditedSearch({
          search: createSearchPeople({ people: createPeople(dynamo.client, table), policy, ...groups }),
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
      internalRoutes(profiles),
      policyRoutes({ policy, editPolicy: createEditPolicy({ policy, ...groups, now: Date.now }) }),
      apiDocumentRoutes,
    ],
    policy,
    auditLog: dynamoAuditLog(dynamo.client, table),
    checks: { dynamodb: () => dynamo.ready(table) },
    close: [dynamo.close, async () => cognito.destroy(), async () => cognitoOnce.destroy()],
  });
};
