import { describe, expect, it } from 'vitest';
import { constNamesIn, isVague } from './const-names.ts';

describe('names of constants', () => {
  it('are found in declarations and patterns, with their lines', () => {
    const source = `/** A comment with an é. */
const plain = 1;
let changing = 2;
const { key, other: renamed, deep: { inner = 3 }, ...rest } = object;
export const work = () => {
  const [first, , ...others] = list;
};
`;
    expect(constNamesIn('a.ts', source)).toEqual([
      { name: 'plain', line: 2 },
      { name: 'key', line: 4 },
      { name: 'renamed', line: 4 },
      { name: 'inner', line: 4 },
      { name: 'rest', line: 4 },
      { name: 'work', line: 5 },
      { name: 'first', line: 6 },
      { name: 'others', line: 6 },
    ]);
    expect(constNamesIn('b.ts', `\n\n${source}`).at(0)).toEqual({ name: 'plain', line: 4 });
  });

  it.each(['told', 'requested', 'others', 'whoever', 'here', 'done'])('%s says nothing', (name) => {
    expect(isVague(name)).toBe(true);
  });

  it.each(['toldAt', 'isDone', 'feed', 'seed', 'order', 'openedStore', 'reading'])('%s says something', (name) => {
    expect(isVague(name)).toBe(false);
  });
});
