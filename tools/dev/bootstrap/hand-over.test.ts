import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../platform/repository.ts';
import { commandFolders, scriptOf } from './hand-over.mjs';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inRepository('package.json'), 'utf8')));
const commands = Object.values(scripts).flatMap((script) => script.match(/bootstrap\.mjs (\S+)/)?.[1] ?? []);

it.each(commands)('npm scripts reach the command %s', (command) => {
  expect(scriptOf(command)).toMatch(new RegExp(`/${command}\\.ts$`));
});

it('no two tools have a command of the same name', () => {
  const files = commandFolders().flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.ts')));

  expect(files).toContain('start.ts');
  expect(new Set(files).size).toBe(files.length);
});

it('a command is no path', () => {
  expect(scriptOf('../bootstrap')).toBeUndefined();
});
