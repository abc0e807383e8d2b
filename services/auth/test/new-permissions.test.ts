import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { initialPolicy, type Policy, permissions } from '@eshop/contracts/policy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unmetPermissions } from '../src/domain/added-permissions.ts';
import { permissionsSchema } from '../src/store/permission-migration.ts';
import { createPolicies } from '../src/store/policies.ts';
import { policyKey } from '../src/store/table.ts';
import { authTestTable } from './servers.ts';

const old: Policy = {
  ...initialPolicy,
  version: 7,
  roles: { ...initialPolicy.roles, admin: permissions.filter((one) => one !== 'audit:read') },
};

describe('permissions that are new in an image', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  beforeEach(async () => {
    table = await authTestTable();
  });
  afterEach(() => table.drop());
  const schema = () => permissionsSchema({ client: table.client, close: async () => undefined }, table.table);
  const policies = () => createPolicies(table.client, table.table);
  const put = (policy: Policy) =>
    table.client.send(new PutCommand({ TableName: table.table, Item: { ...policyKey, ...policy } }));

  it('come to the admins of a shop that is there as one new version, by however many processes', async () => {
    await put(old);
    expect(await schema().pending()).toEqual(unmetPermissions());
    await Promise.all([1, 2, 3].map(() => schema().migrate()));
    expect(await schema().pending()).toEqual([]);
    const policy = await policies().load();
    expect(policy?.version).toBe(8);
    expect(policy?.roles.admin).toEqual([...(old.roles.admin ?? []), 'audit:read']);
  });

  it('come once: what an admin takes away afterwards stays away', async () => {
    await put(old);
    await schema().migrate();
    await put({ ...old, version: 9 });
    await schema().migrate();
    expect(await policies().load()).toMatchObject({ version: 9, roles: old.roles });
  });

  it('change nothing in a shop that has no policy yet, nor in one that began with them', async () => {
    await schema().migrate();
    expect(await policies().load()).toBeUndefined();
    await policies().create(initialPolicy);
    await schema().migrate();
    expect(await policies().load()).toMatchObject({ version: 1, roles: initialPolicy.roles });
  });
});
