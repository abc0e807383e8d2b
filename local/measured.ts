import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from './platform/repository.ts';

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
