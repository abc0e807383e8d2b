import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

/**
 * `node fetch-locked.ts <locked.json> <folder> <file>…`: puts these files of one package into a folder, without all that
 * it depends on. Throws when the registry has another package than the lockfile.
 */
const [locked = '', folder = '', ...files] = process.argv.slice(2);
const { name, version, integrity } = JSON.parse(readFileSync(locked, 'utf8'));
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--silent', `${name}@${version}`], { encoding: 'utf8' }),
);
if (packed.integrity !== integrity) throw new Error(`${packed.id} is ${packed.integrity}, and not ${integrity}`);
mkdirSync(folder, { recursive: true });
const members = files.map((file) => `package/${file}`);
execFileSync('tar', ['-xzf', packed.filename, '--no-same-owner', '--strip-components=1', '-C', folder, ...members]);
