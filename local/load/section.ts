import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../platform/repository.ts';

const file = inRepository('docs', 'measured.md');

/** Writes a section of docs/measured.md anew, between its two marks; at the end where there is none of that name. */
export const writeSection = (name: string, content: string): void => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(file, 'utf8');
  const section = `${begin}\n${content.trim()}\n${end}`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  const written =
    from < 0 || to < from
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, from) + section + text.slice(to + end.length);
  writeFileSync(file, written);
};
