import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../platform/repository.ts';
import { scriptOf } from './hand-over.mjs';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inRepository('package.json'), 'utf8')));
const commands = Object.values(scripts).flatMap((script) => script.match(/bootstrap\.mjs (\S+)/)?.[1] ?? []);

it.each(commands)('npm scripts reach the command %s', (command) => {
  expect(scriptOf(command)).toMatch(new RegExp(`/${command}\\.ts$`));
});

it('a command is no path', () => {
  expect(scriptOf('../bootstrap')).toBeUndefined();
});
