import { apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { dashboards } from './dashboards.ts';
import { readPromql } from './promql.ts';

const allDashboards = dashboards(apps);
const titles = (uid: string) =>
  allDashboards.find((board) => board.uid === uid)?.panels.map(({ title }) => title) ?? [];

describe('dashboards', () => {
  it('are one of the shop and one of each service', () => {
    const services = apps.filter(({ kind }) => kind === 'service').map(({ id }) => `eshop-${id}`);
    expect(allDashboards.map(({ uid }) => uid)).toEqual(['eshop-shop', ...services]);
  });

  it('show an outbox where events are published, deliveries where they are taken, jobs where there are any', () => {
    for (const { id, publishes, subscribes, schedule } of apps.filter(({ kind }) => kind === 'service')) {
      const has = (title: string) => titles(`eshop-${id}`).includes(title);
      expect(has('Outbox: oldest pending event'), id).toBe(publishes.length > 0);
      expect(has('Dead letters waiting'), id).toBe(subscribes.length > 0);
      expect(has('Jobs: runs'), id).toBe(Object.keys(schedule).length > 0);
    }
  });

  it.each(allDashboards.map((board) => [board.uid, board] as const))(
    '%s asks in PromQL, and no two panels lie on each other',
    (_, board) => {
      for (const { expr } of board.panels.flatMap(({ targets }) => targets))
        expect(readPromql(expr).metrics).not.toEqual([]);
      const places = board.panels.map(({ gridPos }) => `${gridPos.x},${gridPos.y}`);
      expect(new Set(places).size).toBe(places.length);
      expect(new Set(board.panels.map(({ id }) => id)).size).toBe(board.panels.length);
    },
  );
});
