import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationPath } from './operation-path.ts';

describe('the path of an operation', () => {
  it('has what its params say', () => {
    expect(operationPath('/v1/a/:id/b/:name', { id: '7', name: 'x y' })).toBe('/v1/a/7/b/x%20y');
  });

  it.each(['', '.', '..', '\ud800'])('is none with %j for a segment', (id) => {
    expect(() => operationPath('/v1/a/:id/b', { id })).toThrow();
  });

  it('stays the path of that operation whatever a param is', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('../..', '..\\', '%2e%2e', '..;', 'a/../b', '?', '#', '..%2f'),
    );
    fc.assert(
      fc.property(
        hostile.filter((id) => !['', '.', '..'].includes(id)),
        (id) => {
          const { pathname, search, hash } = new URL(operationPath('/v1/a/:id/b', { id }), 'http://sidecar');
          expect([...pathname.split('/').toSpliced(3, 1), search, hash]).toEqual(['', 'v1', 'a', 'b', '', '']);
        },
      ),
    );
  });
});
