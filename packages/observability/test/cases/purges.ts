import type { CasesOf } from '../rule-case.ts';

export const purgeCases: CasesOf = ({ id, subscribes }) => {
  if (subscribes.length === 0) return [];
  const failures = `purge_failures_total{app="${id}",purge="inbox"}`;
  return [
    {
      alert: 'PurgeFailing',
      fires: { [failures]: '0 1x59 2x60 3x60 4x60 5x60' },
      at: '4h',
      labels: { purge: 'inbox' },
      says: `${id}: old rows of inbox have not been deleted for hours`,
      quiet: { 'it failed once': { [failures]: '0 1x300' } },
    },
  ];
};
