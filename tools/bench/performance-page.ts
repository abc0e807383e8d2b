import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inRepository } from '../dev/platform/repository.ts';

/** Replaces the section between its two markers in a text, or appends it when there are no markers of that name. */
export const withSection = (text: string, name: string, content: string): string => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const section = `${begin}\n${content.trim()}\n${end}`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${section}\n`;
  return text.slice(0, from) + section + text.slice(to + end.length);
};

/** Replaces a section of a page in docs/performance. */
export const writeSection = (page: string, name: string, content: string): void => {
  const file = inRepository('docs', 'performance', `${page}.md`);
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), name, content));
};

/** Returns the machine, date and commit that figures belong to. Call it when measuring begins. */
export const origin = (): string => {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const cores = cpus();
  return `${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}, commit ${commit}`;
};
