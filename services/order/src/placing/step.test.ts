import { createLog } from '@eshop/service-kit/log';
import { describe, expect, it } from 'vitest';
import { type Placing, runSteps, type Step, type StepDeps } from './step.ts';

const deps = { log: createLog('test', 'silent') } as unknown as StepDeps;
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

  it('leave the order to the sweep when taking back fails, and still tell the first error', async () => {
    const journal: string[] = [];
    const steps = [recorded(journal, 'a'), recorded(journal, 'b', { run: true, undo: true })];
    await expect(runSteps(steps, placing, deps)).rejects.toThrow('b failed');
    expect(journal).toEqual(['a', 'b', 'undo b']);
  });
});
