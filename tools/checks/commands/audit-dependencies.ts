import { spawnSync } from 'node:child_process';
import { judge } from '../security/audit-report.ts';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const { kind, text } = judge(error ? error.message : stdout);

const words = {
  clean: `Known faults of what runs: ${text}.`,
  faulty: `What runs has known faults: ${text}. npm audit says what mends them.`,
  unknown: `The dependencies were NOT audited: the registry did not answer (${text}). Run this where it does: npm run test:security`,
};
(kind === 'clean' ? console.log : console.error)(words[kind]);
process.exitCode = kind === 'clean' ? 0 : 1;
