import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionOf, type Reader } from './stream-admission.ts';

const limits = { maxPerUser: 2, maxPerNetwork: 3, maxTotal: 5 };
const readers = (...names: string[]): Reader[] =>
  names.map((name, index) => ({ userId: `${name}${index}`, network: name }));

describe('one stream more', () => {
  it('is refused to a user and to a network that have theirs', () => {
    const ada = { userId: 'ada', network: 'home' };
    expect(admissionOf([ada, { ...ada, network: 'phone' }], ada, limits)).toEqual({ refused: 'user' });
    expect(admissionOf(readers('home', 'home', 'home'), ada, limits)).toEqual({ refused: 'network' });
    expect(admissionOf(readers('home', 'home'), ada, limits)).toEqual({ evicted: undefined });
  });

  it('takes the oldest of the largest network where the process is full', () => {
    const open = readers('home', 'eve', 'office', 'eve', 'eve');
    expect(admissionOf(open, { userId: 'ada', network: 'cafe' }, limits)).toEqual({ evicted: open[1] });
    expect(admissionOf(open, { userId: 'ada', network: 'home' }, limits)).toEqual({ evicted: open[1] });
  });

  it('counts the networks of one IPv6 /48 together', () => {
    const attackers = [0, 1, 2, 3].map((index) => ({ userId: `eve${index}`, network: `2001:db8:1:${index}::/64` }));
    const open = [...readers('home'), ...attackers];
    expect(admissionOf(open, { userId: 'ada', network: 'cafe' }, limits)).toEqual({ evicted: attackers[0] });
  });

  it('is refused where no network has more than the newcomer’s would have', () => {
    expect(admissionOf(readers('a', 'b', 'c', 'd', 'e'), { userId: 'ada', network: 'f' }, limits)).toEqual({
      refused: 'process',
    });
  });

  it('is admitted to a network of few streams, however many others ask for', () => {
    const attacker = fc.record({ userId: fc.string(), network: fc.constantFrom('n1', 'n2', undefined) });
    fc.assert(
      fc.property(fc.array(attacker, { maxLength: 60 }), (requests) => {
        const roomy = { maxPerUser: 10, maxPerNetwork: 8, maxTotal: 10 };
        const open: Reader[] = [];
        const ask = (reader: Reader) => {
          const admission = admissionOf(open, reader, roomy);
          if (admission.refused) return false;
          if (admission.evicted) open.splice(open.indexOf(admission.evicted), 1);
          open.push(reader);
          return true;
        };
        for (const request of requests) ask(request);
        expect(open.length).toBeLessThanOrEqual(10);
        const honest = { userId: 'honest customer', network: 'home' };
        expect([ask(honest), ask(honest)]).toEqual([true, true]);
        for (const request of requests) ask(request);
        expect(open.filter(({ network }) => network === 'home')).toHaveLength(2);
      }),
    );
  });
});
