import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inRepository } from '../dev/platform/repository.ts';

/** Puts a section between its two marks in a text; at the end where there are none of that name. */
export const withSection = (text: string, name: string, content: string): string => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const section = `${begin}\n${content.trim()}\n${end}`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${section}\n`;
  return text.slice(0, from) + section + text.slice(to + end.length);
};

/** Writes a section of docs/measured.md anew. */
export const writeSection = (name: string, content: string): void => {
  const file = inRepository('docs', 'measured.md');
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), name, content));
};

/** The machine, the day and the commit that figures are of; asked when measuring begins, because both may move meanwhile. */
export const origin = (): string => {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const cores = cpus();
  return `${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}, commit ${commit}`;
};
