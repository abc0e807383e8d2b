import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `promtool test rules` on rules and tests; returns what it complains of, nothing when all hold. JSON is YAML. */
export const complaintsOfPromtool = async (rules: object, tests: object): Promise<string> => {
  const program = process.env.TEST_PROMTOOL;
  if (!program) throw new Error('TEST_PROMTOOL is not set: npm run test:integration gives it');
  const folder = mkdtempSync(join(tmpdir(), 'eshop-rules-'));
  try {
    writeFileSync(join(folder, 'rules.yaml'), JSON.stringify(rules));
    writeFileSync(join(folder, 'tests.yaml'), JSON.stringify({ rule_files: ['rules.yaml'], ...tests }));
    return await run(program, ['test', 'rules', 'tests.yaml'], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const run = (program: string, args: string[], cwd: string) =>
  new Promise<string>((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 24 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` || error.message : ''),
    );
  });
