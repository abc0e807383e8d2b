import { expect, it } from 'vitest';
import { verdictOn } from './service-row.ts';

const state = (checks: Record<string, string>) => ({
  name: 'order',
  ms: 1,
  answered: { value: { app: 'order', version: '1', node: 'v24', startedAt: '2026-01-01T00:00:00.000Z', checks } },
});

it('says in words what is wrong', () => {
  expect(verdictOn(state({ postgres: 'ok' }))).toMatchObject({ tone: 'positive', text: 'Works' });
  expect(verdictOn(state({ postgres: 'no answer within 1 s', sidecar: 'ok' }))).toEqual({
    tone: 'negative',
    text: 'Cannot work',
    detail: 'postgres: no answer within 1 s',
  });
  const problem = { type: 'about:blank', title: 'Unavailable', status: 503, detail: 'order did not answer' };
  expect(verdictOn({ name: 'order', ms: 2000, answered: { problem } })).toMatchObject({
    text: 'Does not answer',
    detail: 'order did not answer',
  });
});
