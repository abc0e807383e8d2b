import { describe, expect, it } from 'vitest';
import { createSlots } from './slots.ts';

describe('slots', () => {
  it('run so many at once, let so many wait, and refuse the rest', async () => {
    const slots = createSlots(2, 1);
    const ends: (() => void)[] = [];
    const work = () => new Promise<void>((resolve) => void ends.push(resolve));
    const runs = [slots(work), slots(work), slots(work)];
    await expect(slots(work)).rejects.toMatchObject({ problem: { status: 503 } });
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await runs[0];
    await Promise.resolve();
    expect(ends).toHaveLength(3);
    for (const end of ends) end();
    await Promise.all(runs);
  });

  it('are free again after work that failed', async () => {
    const slots = createSlots(1, 0);
    await expect(slots(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await slots(async () => 'yes')).toBe('yes');
  });
});
