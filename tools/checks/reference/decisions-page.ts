import { readdirSync, readFileSync } from 'node:fs';
import { inRepository } from '../../dev/platform/repository.ts';

const folder = inRepository('docs', 'decisions');

/** Returns the text of `docs/decisions/README.md`: every decision with its date and status. */
export const decisionsPage = (): string => {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.md$/.test(file));
  return `${head}${files.sort().map(row).join('\n')}\n`;
};

/** Reads the head of a decision. Throws when it lacks its number, date, status or one of the three parts. */
const row = (file: string): string => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const number = file.slice(0, 4);
  const [, title] = new RegExp(`^# ${number}: (.+)$`, 'm').exec(text) ?? [];
  const [, date] = /^- Date: (\d{4}-\d{2}-\d{2})$/m.exec(text) ?? [];
  const [, status] = /^- Status: (.+)$/m.exec(text) ?? [];
  const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).join();
  if (!title || !date || !status || parts !== 'Context,Decision,Consequences')
    throw new Error(
      `docs/decisions/${file} needs a title with its number, Date, Status, Context, Decision, Consequences`,
    );
  return `| [${number}](${file}) | ${title} | ${date} | ${status} |`;
};

const head = `<!-- Generated from the pages in this folder by npm run generate. -->
# Decisions

Each page records one decision that others will ask about. To add one, copy the head of an existing page, take the next
free number, and run \`npm run generate\`. A decision that replaces another says so, and the replaced one links back.

| Number | Decision | Date | Status |
| --- | --- | --- | --- |
`;
