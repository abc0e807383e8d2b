import { type Policy, permissions } from '@eshop/contracts/policy';
import { apps, callersOf } from '@eshop/topology';
import { beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { sidecarHeaders } from './support/jobs.ts';
import { forEach, type Operation, operationsOf, services } from './support/operations.ts';
import { place, png, submitProof } from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const roles = ['customer', 'staff', 'manager', 'admin'] as const;
const missingId = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';

interface Owned {
  owner: Person;
  orderId: string;
  paymentId: string;
}

/** Whose things the routes of an `…:own` permission show by an id in their path. One that is missing here fails. */
const ownedBy: Readonly<Record<string, (owned: Owned) => string>> = {
  '/v1/orders/{id}': ({ orderId }) => orderId,
  '/v1/payments/by-order/{orderId}': ({ orderId }) => orderId,
  '/v1/payments/{id}': ({ paymentId }) => paymentId,
};

const ownRule = (path: string) =>
  Object.entries(ownedBy).find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1];
const isOwn = ({ permission, path }: Operation) => Boolean(permission?.endsWith(':own') && path.includes('{'));

type Route = Pick<Operation, 'app' | 'verb' | 'path'> & Partial<Pick<Operation, 'upload'>>;

/** Only how it was let in counts: whoever may come is told of the empty body or that nothing is there. */
const knock = async (route: Route, headers: Record<string, string>, id = missingId) => {
  const response = await fetch(`${eshop.urls[route.app]}${route.path.replaceAll(/\{\w+\}|:\w+/g, id)}`, {
    method: route.verb,
    redirect: 'manual',
    headers: { ...headers, ...(takesJson(route) && { 'content-type': 'application/json' }) },
    ...(takesJson(route) && { body: '{}' }),
    ...(route.upload && { body: fileIn(route.upload) }),
  });
  await response.body?.cancel();
  return response.status;
};

const takesJson = ({ verb, upload }: Route) => !upload && verb !== 'GET' && verb !== 'DELETE';

const fileIn = (field: string) => {
  const form = new FormData();
  form.append(field, new Blob([png]), 'proof.png');
  return form;
};

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('who may do what, of every route that is declared', () => {
  let allOperations: Operation[] = [];
  let policy: Policy;
  let tokens: Record<(typeof roles)[number], string>;
  beforeAll(async () => {
    allOperations = (await Promise.all(services.map(operationsOf))).flatMap(({ operations }) => operations);
    const roleTokens = await Promise.all(roles.map(tokenOf));
    tokens = Object.fromEntries(roles.map((role, at) => [role, roleTokens[at]])) as typeof tokens;
    policy = await expectStatus(200, call<Policy>('auth', 'GET /v1/policy', { token: tokens.admin }));
  });
  const name = ({ app, verb, path }: Operation) => `${app} ${verb} ${path}`;
  const permissionOf = ({ permission }: Operation) => permission?.split(' or ').at(-1);

  it('is a permission of the policy, or nothing', () => {
    for (const operation of allOperations)
      expect([undefined, ...permissions], name(operation)).toContain(permissionOf(operation));
    expect(allOperations.length).toBeGreaterThan(50);
  });

  it('is found at one path alone: with another case or a slash at its end it is a 404', () =>
    forEach(allOperations, async (operation) => {
      for (const path of [`${operation.path}/`, operation.path.replace(/^\/v1/, '/V1')])
        expect(await knock({ ...operation, path }, bearer(tokens.admin)), name(operation)).toBe(404);
    }));

  it('nobody: 401 where a permission is needed, let in elsewhere', () =>
    forEach(allOperations, async (operation) => {
      const status = await knock(operation, {});
      if (operation.permission) expect(status, name(operation)).toBe(401);
      else expectLetIn(status, `nobody: ${name(operation)}`);
    }));

  it.each(roles)('%s: 403 where the policy does not give the permission, let in elsewhere', (role) =>
    forEach(allOperations, async (operation) => {
      const permission = permissionOf(operation);
      const status = await knock(operation, bearer(tokens[role]));
      const may = !permission || policy.roles[role]?.includes(permission);
      if (may) expectLetIn(status, `${role}: ${name(operation)}`);
      else expect(status, `${role}: ${name(operation)}`).toBe(403);
    }),
  );

  it('a token that is none: 401 everywhere', () =>
    forEach(allOperations, async (operation) =>
      expect(await knock(operation, bearer('a.b.c')), name(operation)).toBe(401),
    ));

  it('an app that the topology does not name: 403, whatever its user may', () =>
    forEach(allOperations, async (operation) => {
      const { app, verb, path } = operation;
      const route = `${verb} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      const callers = callersOf(app).filter(({ operations }) => operations.some((one) => one === route));
      const stranger = apps.find(({ id }) => id !== app && !callers.some(({ caller }) => caller === id));
      if (!stranger) return;
      expect(await asCaller(operation, stranger.id, bearer(tokens.admin)), `${stranger.id}: ${name(operation)}`).toBe(
        403,
      );
    }));

  it('an app that it names: let in, where a permission is needed with a user alone', () =>
    forEach(permittedCalls(), async ({ caller, ...operation }) => {
      const declaredOperation = allOperations.find(
        ({ app, verb, path }) =>
          app === operation.app && verb === operation.verb && path === operation.path.replaceAll(/:(\w+)/g, '{$1}'),
      );
      const description = `${caller}: ${operation.app} ${operation.verb} ${operation.path}`;
      const status = await asCaller(operation, caller, {});
      if (declaredOperation?.permission && !declaredOperation.permission.startsWith('caller'))
        expect(status, description).toBe(401);
      else expectLetIn(status, description);
    }));

  it('what is internal is not there for anybody who comes straight', () =>
    forEach(
      permittedCalls().filter(({ path }) => path.startsWith('/internal/')),
      async ({ caller, ...operation }) => {
        for (const headers of [{}, bearer(tokens.admin), { 'dapr-caller-app-id': caller }]) {
          expect(await knock(operation, headers), operation.path).toBe(404);
        }
        const stranger = apps.find(
          ({ id }) =>
            id !== operation.app &&
            !callersOf(operation.app).some(
              (one) =>
                one.caller === id && one.operations.some((route) => route === `${operation.verb} ${operation.path}`),
            ),
        );
        expect(await asCaller(operation, stranger?.id ?? 'customer', {}), operation.path).toBe(403);
      },
    ));

  it('what is somebody’s own is a 404 for others, and there for its owner', async () => {
    const own = allOperations.filter(isOwn);
    for (const operation of own) expect(ownRule(operation.path), `no rule for ${name(operation)}`).toBeDefined();
    const ownedThings = await somethingOwned();
    await forEach(own, async (operation) => {
      const id = ownRule(operation.path)?.(ownedThings);
      for (const token of [(await newCustomer()).token, tokens.staff]) {
        expect(await knock(operation, bearer(token), id), name(operation)).toBe(404);
      }
      expectLetIn(await knock(operation, bearer(tokens.admin), id), `admin: ${name(operation)}`);
    });
    for (const operation of own) {
      const status = await knock(operation, bearer(ownedThings.owner.token), ownRule(operation.path)?.(ownedThings));
      expectLetIn(status, `owner: ${name(operation)}`);
      expect(status, `owner: ${name(operation)}`).not.toBe(404);
    }
  });
});

const expectLetIn = (status: number, what: string) => {
  expect([401, 403], what).not.toContain(status);
  expect(status, what).toBeLessThan(500);
};

/** As the sidecar of the called app hands a call on: its token, and the caller's name. */
const asCaller = (operation: Route, caller: string, headers: Record<string, string>) =>
  knock(operation, { ...sidecarHeaders, 'dapr-caller-app-id': caller, ...headers });

const permittedCalls = () =>
  services.flatMap((app) =>
    callersOf(app).flatMap(({ caller, operations }) =>
      operations.map((operation) => {
        const [verb = '', path = ''] = operation.split(' ');
        return { app, caller, verb, path };
      }),
    ),
  );

const somethingOwned = async (): Promise<Owned> => {
  const { product } = await newGoods(1);
  const owner = await newCustomer();
  const order = await place(owner, { productId: product.id });
  const payment = await submitProof(owner, order.id);
  return { owner, orderId: order.id, paymentId: payment.id };
};
