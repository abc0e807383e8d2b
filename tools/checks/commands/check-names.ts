import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type ConstName, constNamesIn, isVague } from '../names/const-names.ts';

/** The share of `const` names that may say nothing, in percent: some are fields of data that others defined. */
const maxVaguePercent = 1;

const sources = (): string[] =>
  execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !file.endsWith('.d.ts') && existsSync(file));

const describe =
  (file: string) =>
  ({ name, line }: ConstName) =>
    `${file}:${line} ${name}`;

const vagueNames: string[] = [];
let count = 0;
for (const file of sources()) {
  const names = constNamesIn(file, readFileSync(file, 'utf8'));
  count += names.length;
  vagueNames.push(...names.filter(({ name }) => isVague(name)).map(describe(file)));
}
const percent = (100 * vagueNames.length) / count;
const isExceeded = percent > maxVaguePercent;
if (isExceeded || process.argv.includes('--list')) for (const name of vagueNames) console.log(name);
console.log(
  `${count} const names, ${percent.toFixed(2)} % of them a bare participle, pronoun or adverb; at most ${maxVaguePercent} %`,
);
process.exitCode = isExceeded ? 1 : 0;
