import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '@eshop/service-kit/log';
import { describe, expect, it, vi } from 'vitest';
import { PlacedAfterAll, type Placing, runSteps, type Step, type StepDeps, step } from './step.ts';

const deps = { log: createLog('test', 'silent') } as unknown as StepDeps;
const away = () => Promise.reject(new Error('b failed'));
const again = { times: 12, everyMs: 10 };
const placing = { order: { id: 'o1' } } as Placing;

const recorded = (journal: string[], name: string, fails: { run?: boolean; undo?: boolean } = {}): Step => ({
  name,
  run: async (given) => {
    journal.push(name);
    if (fails.run) throw new Error(`${name} failed`);
    return given;
  },
  undo: async () => {
    journal.push(`undo ${name}`);
    if (fails.undo) throw new Error('undo failed');
  },
});

describe('the steps of placing an order', () => {
  it('are taken back last first, the failed one included, for its effect may have happened', async () => {
    const journal: string[] = [];
    const steps = [recorded(journal, 'a'), recorded(journal, 'b', { run: true }), recorded(journal, 'c')];
    await expect(runSteps(steps, placing, deps)).rejects.toThrow('b failed');
    expect(journal).toEqual(['a', 'b', 'undo b', 'undo a']);
  });

  it('tell the first error when taking back fails too, and try that again until it succeeds', async () => {
    const journal: string[] = [];
    const fails = { run: true, undo: true };
    const steps = [recorded(journal, 'a'), recorded(journal, 'b', fails)];
    await expect(runSteps(steps, placing, deps, again)).rejects.toThrow('b failed');
    expect(journal).toEqual(['a', 'b', 'undo b']);
    fails.undo = false;
    await vi.waitFor(() => expect(journal).toEqual(['a', 'b', 'undo b', 'undo b', 'undo a']));
  });

  it('take nothing back of what was placed after all', async () => {
    const journal: string[] = [];
    const placed = step({ name: 'b', run: away, undo: () => Promise.reject(new PlacedAfterAll()) });
    await expect(runSteps([recorded(journal, 'a'), placed], placing, deps, again)).rejects.toThrow('b failed');
    await pause(50);
    expect(journal).toEqual(['a']);
  });
});
