import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

/**
 * `node fetch-locked.ts <locked.json> <folder> <file>…`: puts these files of one package into a folder, without all that
 * it depends on. Throws when the registry has another package than the lockfile.
 */
const [lockedPackage = '', folder = '', ...files] = process.argv.slice(2);
const { name, version, integrity } = JSON.parse(readFileSync(lockedPackage, 'utf8'));
const [packResult] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--silent', `${name}@${version}`], { encoding: 'utf8' }),
);
if (packResult.integrity !== integrity)
  throw new Error(`${packResult.id} is ${packResult.integrity}, and not ${integrity}`);
mkdirSync(folder, { recursive: true });
const members = files.map((file) => `package/${file}`);
execFileSync('tar', ['-xzf', packResult.filename, '--no-same-owner', '--strip-components=1', '-C', folder, ...members]);
