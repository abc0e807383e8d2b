import type { CasesOf } from '../rule-case.ts';

export const jobCases: CasesOf = ({ id, schedule }) =>
  Object.keys(schedule).map((job) => {
    const succeededAt = `job_last_success_timestamp_seconds{app="${id}",task="${job}"}`;
    return {
      alert: 'JobNotRunning',
      fires: { [succeededAt]: '0x300' },
      at: '4h',
      says: `${id}: ${job} has not worked for 4h 0m 0s`,
      quiet: {
        'it works every minute': { [succeededAt]: '0+60x300' },
        'it works in another replica': {
          [`job_last_success_timestamp_seconds{app="${id}",task="${job}",pod="1"}`]: '0x300',
          [`job_last_success_timestamp_seconds{app="${id}",task="${job}",pod="2"}`]: '0+60x300',
        },
      },
    };
  });
