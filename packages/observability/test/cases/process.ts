import type { CasesOf } from '../rule-case.ts';

export const processCases: CasesOf = ({ id }) => [
  {
    alert: 'AppDown',
    fires: { [`up{app="${id}",pod="${id}-1"}`]: '0x10' },
    at: '5m',
    says: `${id}: no replica answers`,
    quiet: {
      'one replica of two answers': {
        [`up{app="${id}",pod="${id}-1"}`]: '0x10',
        [`up{app="${id}",pod="${id}-2"}`]: '1x10',
      },
    },
  },
  {
    alert: 'EventLoopBlocked',
    fires: { [`nodejs_eventloop_lag_p99_seconds{app="${id}",pod="${id}-1"}`]: '0.6x20' },
    at: '15m',
    labels: { pod: `${id}-1` },
    says: `${id}: the event loop of ${id}-1 stands still for 600ms at a time`,
    quiet: { 'half a second is borne': { [`nodejs_eventloop_lag_p99_seconds{app="${id}",pod="${id}-1"}`]: '0.5x20' } },
  },
];
