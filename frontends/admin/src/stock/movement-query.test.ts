import { expect, it } from 'vitest';
import { movementQuery } from './movement-query.ts';

it('takes the last day as a whole, and leaves out what is no day', () => {
  expect(movementQuery({ from: '2026-11-01', to: '2026-11-30', said: 'x' })).toEqual({
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-12-01T00:00:00.000Z',
    limit: '50',
  });
  expect(movementQuery({ from: 'yesterday', to: '2026-13-01', kind: 'receipt' })).toEqual({
    kind: 'receipt',
    limit: '50',
  });
});
