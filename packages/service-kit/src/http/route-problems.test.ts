import { stockShort } from '@eshop/contracts/problems/stock';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { problemsOf } from './route-problems.ts';

const namesOf = (route: Parameters<typeof problemsOf>[0]) => problemsOf(route).map(({ name }) => name);
const always = ['bad-request', 'unauthorized', 'too-many-requests', 'internal', 'unavailable'];
const addedProblems = (route: Parameters<typeof problemsOf>[0]) =>
  namesOf(route).filter((name) => !always.includes(name));

it('returns the general problems from every route', () => {
  expect(namesOf({ allow: 'anyone' })).toEqual(always);
});

it.each([
  [{ allow: 'order:own' as const }, ['forbidden']],
  [{ allow: 'order:manage' as const }, ['forbidden', 'second-factor-required']],
  [{ allow: ['caller', 'policy:read'] as const }, ['forbidden', 'second-factor-required']],
  [{ allow: 'caller' as const }, ['forbidden', 'not-found']],
  [{ allow: 'anyone' as const, params: z.object({}) }, ['not-found']],
  [{ allow: 'anyone' as const, body: z.object({}) }, ['request-timeout', 'too-large', 'unsupported-media-type']],
  [{ allow: 'anyone' as const, ifMatch: 'optional' as const }, ['precondition-failed']],
  [{ allow: 'anyone' as const, ifMatch: 'required' as const }, ['precondition-failed', 'precondition-required']],
  [{ allow: 'anyone' as const, idempotent: true }, ['idempotency-key-reused']],
  [{ allow: 'anyone' as const, problems: [stockShort] }, ['stock-short']],
])('derives the problems of %j', (route, names) => {
  expect(addedProblems(route)).toEqual(names);
});

it('adds the problems of uploads to a route that takes a file', () => {
  const names = addedProblems({ allow: 'anyone', upload: { field: 'file', maxBytes: 1 } });
  expect(names).toEqual(expect.arrayContaining(['upload-too-slow', 'too-many-uploads', 'upload-displaced']));
});
