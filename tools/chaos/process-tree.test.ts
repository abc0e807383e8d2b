import { expect, it } from 'vitest';
import { treeOf } from './process-tree.ts';

it('holds the process, its children and theirs, and nobody else', () => {
  const parents = new Map([
    [10, 1],
    [11, 10],
    [12, 10],
    [13, 12],
    [20, 1],
  ]);
  expect(treeOf(10, parents).sort()).toEqual([10, 11, 12, 13]);
});
