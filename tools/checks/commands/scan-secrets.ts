import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isKnown, secretsIn } from '../security/secrets.ts';

/** Returns every file that git keeps, or would keep, and that is still there; with `-z`, names are unquoted. */
const repositoryFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((name) => name !== '' && existsSync(name));

const main = async () => {
  const files = repositoryFiles();
  const findings = (await Promise.all(files.map((file) => secretsIn(file, readFileSync(file, 'utf8'))))).flat();
  const secrets = findings.filter((one) => !isKnown(one));
  for (const { file, line, rule, message } of secrets) console.error(`${file}:${line} ${rule}: ${message}`);
  console.log(`${files.length} files, ${secrets.length} secrets`);
  process.exitCode = secrets.length > 0 ? 1 : 0;
};

await main();
