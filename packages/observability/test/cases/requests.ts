import type { CasesOf } from '../rule-case.ts';

export const requestCases: CasesOf = ({ id }) => {
  const responses = (status: number) => `http_request_duration_seconds_count{app="${id}",status="${status}"}`;
  const within = (le: string) => `http_request_duration_seconds_bucket{app="${id}",le="${le}"}`;
  return [
    {
      alert: 'RequestErrors',
      fires: { [responses(200)]: '0+98x20', [responses(503)]: '0+2x20' },
      at: '10m',
      says: `${id}: 2% of requests are answered with a 5xx`,
      quiet: {
        'one in two hundred is borne': { [responses(200)]: '0+199x20', [responses(503)]: '0+1x20' },
        'refusals are no errors': { [responses(200)]: '0+50x20', [responses(409)]: '0+50x20' },
        'a handful is no share': { [responses(503)]: '0+5x20' },
      },
    },
    {
      alert: 'RequestsSlow',
      fires: {
        [within('1')]: '0+90x40',
        [within('2.5')]: '0+100x40',
        [within('+Inf')]: '0+100x40',
        [responses(200)]: '0+100x40',
      },
      at: '25m',
      says: `${id}: one request in twenty takes longer than 1.75s`,
      quiet: {
        'one in twenty-five is borne': {
          [within('1')]: '0+96x40',
          [within('2.5')]: '0+100x40',
          [within('+Inf')]: '0+100x40',
          [responses(200)]: '0+100x40',
        },
        'a handful is no share': { [within('1')]: '0x40', [within('+Inf')]: '0+5x40', [responses(200)]: '0+5x40' },
      },
    },
  ];
};
