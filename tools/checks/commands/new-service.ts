import { spawnSync } from 'node:child_process';
import { inRepository } from '../../dev/platform/repository.ts';
import { RequestError, readRequest, usage } from '../new-service/request.ts';
import { writeService } from '../new-service/write-service.ts';

const run = (program: string, args: readonly string[]) => {
  const { status, error } = spawnSync(program, args, { cwd: inRepository(), stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')} failed; run npm run new:service again afterwards`);
};

/** Adds the workspace to package-lock.json and node_modules. */
const install = () => {
  const npm = process.env.npm_execpath;
  const args = ['install', '--prefer-offline', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if (npm) run(process.execPath, [npm, ...args]);
  else run('npm', args);
};

const main = () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return console.log(usage);
  const request = readRequest(args);
  for (const { path, outcome } of writeService(inRepository(), request)) console.log(`${outcome.padEnd(8)} ${path}`);
  install();
  run(process.execPath, ['tools/checks/commands/generate.ts']);
  console.log(`
${request.id} is ready: npm start -- --only ${request.id}
Next: docs/guides/add-a-service.md`);
};

try {
  main();
} catch (error) {
  console.error(error instanceof RequestError ? error.message : error);
  process.exitCode = 1;
}
