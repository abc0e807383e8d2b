import { expect, it } from 'vitest';
import { movedTo, onTop } from './pictures-draft.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name, url: name, alt: '' })) as [never, never, never];

it('moves a picture to another place', () => {
  expect(movedTo([a, b, c], 0, 2)).toEqual([b, c, a]);
  expect(movedTo([a, b, c], 2, 0)).toEqual([c, a, b]);
});

it('keeps what is arranged while a picture comes and another one goes', () => {
  expect(onTop([b, a], new Set(['a', 'b']), [a, b, c])).toEqual([b, a, c]);
  expect(onTop([b], new Set(['a', 'b']), [a, c])).toEqual([c]);
});
