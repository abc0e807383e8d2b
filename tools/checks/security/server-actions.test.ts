import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRepository } from '../../dev/platform/repository.ts';

const files = globSync('frontends/*/src/**/*.{ts,tsx}', { cwd: inRepository() })
  .map((file) => ({ file, text: readFileSync(inRepository(file), 'utf8') }))
  .filter(({ text }) => text.startsWith("'use server'"));

it.each(files)('every action of $file is made by the guard of actions', ({ text }) => {
  const exportedNames = [...text.matchAll(/^export (?:const (\w+) =\s*(\w+)|(?:async )?function (\w+))/gm)];
  expect(exportedNames.length).toBeGreaterThan(0);
  for (const [line, , maker] of exportedNames)
    expect(maker, line).toMatch(/^(formAction|buttonAction|deskAction|change)$/);
});
