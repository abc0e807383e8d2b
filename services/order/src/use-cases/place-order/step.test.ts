import { createLog } from '@eshop/service-kit/telemetry/log';
import { describe, expect, it, vi } from 'vitest';
import type { Fence } from '../../store/unfinished-orders.ts';
import { type Placing, type PlacingDeps, runSteps, type Step } from './step.ts';

const retry = { maxAttempts: 12, everyMs: 10 };
const placing = { order: { id: 'o1' } } as Placing;

const recordingStep = (journal: string[], name: string, fails: { run?: boolean; compensate?: boolean } = {}): Step => ({
  name,
  run: async (current) => {
    journal.push(name);
    if (fails.run) throw new Error(`${name} failed`);
    return current;
  },
  compensate: async () => {
    journal.push(`compensate ${name}`);
    if (fails.compensate) throw new Error('compensation failed');
  },
});

const depsOf = (journal: string[], fence: Fence = 'fenced') =>
  ({
    log: createLog('test', 'silent'),
    unfinished: {
      fence: async () => {
        journal.push('fence');
        return fence;
      },
      forget: async () => void journal.push('forget'),
    },
  }) as unknown as PlacingDeps;

describe('the steps of placing an order', () => {
  it('are compensated last first behind a fence, because a failed step may have had an effect', async () => {
    const journal: string[] = [];
    const steps = [recordingStep(journal, 'a'), recordingStep(journal, 'b', { run: true })];
    await expect(runSteps(steps, placing, depsOf(journal))).rejects.toThrow('b failed');
    expect(journal).toEqual(['a', 'b', 'fence', 'compensate b', 'compensate a', 'forget']);
  });

  it('report the first error when the rollback fails too, and try that again until it succeeds', async () => {
    const journal: string[] = [];
    const fails = { run: true, compensate: true };
    const steps = [recordingStep(journal, 'a'), recordingStep(journal, 'b', fails)];
    await expect(runSteps(steps, placing, depsOf(journal), retry)).rejects.toThrow('b failed');
    expect(journal).toEqual(['a', 'b', 'fence', 'compensate b']);
    fails.compensate = false;
    await vi.waitFor(() => expect(journal.slice(-4)).toEqual(['fence', 'compensate b', 'compensate a', 'forget']));
  });

  it('compensate nothing when the order was placed although its step failed', async () => {
    const journal: string[] = [];
    const steps = [recordingStep(journal, 'a'), recordingStep(journal, 'b', { run: true })];
    await expect(runSteps(steps, placing, depsOf(journal, 'placed'), retry)).rejects.toThrow('b failed');
    expect(journal).toEqual(['a', 'b', 'fence']);
  });
});
