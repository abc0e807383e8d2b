import { initialPolicy, permissions } from '@eshop/contracts/policy';
import { expect, it } from 'vitest';
import { permissionWords } from './permission-words.ts';
import { changesBetween, grantsOf, toggleGrant } from './policy-change.ts';

const grants = grantsOf(initialPolicy);

it('tells what a change gives and takes, role by role', () => {
  const changedGrants = toggleGrant(
    toggleGrant(toggleGrant(grants, 'staff', 'sales:read'), 'staff', 'stock:edit'),
    'manager',
    'order:own',
  );
  expect(changesBetween(grants, changedGrants)).toEqual([
    { role: 'staff', gives: ['sales:read'], takes: ['stock:edit'] },
    { role: 'manager', gives: [], takes: ['order:own'] },
  ]);
});

it('takes a click back by another', () => {
  expect(changesBetween(grants, toggleGrant(toggleGrant(grants, 'admin', 'order:own'), 'admin', 'order:own'))).toEqual(
    [],
  );
});

it('leaves out what it does not know, and misses nobody', () => {
  const grants = grantsOf({ roles: { staff: ['stock:read', 'of:the-future'] } });
  expect(grants).toEqual({ customer: [], staff: ['stock:read'], manager: [], admin: [] });
});

it('has words for every permission', () => {
  expect(Object.keys(permissionWords).sort()).toEqual([...permissions].sort());
});
