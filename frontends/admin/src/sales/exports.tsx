import { DownloadLinks } from '../desk/download-links.tsx';
import { linkTo } from '../desk/links.ts';

const formats = ['csv', 'xlsx', 'pdf'] as const;

/** The report as files. */
export const Exports = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <DownloadLinks
    files={formats.map((format) => ({
      name: format.toUpperCase(),
      label: format.toUpperCase(),
      hint: 'Export as',
      href: linkTo('/sales/export', { ...query, format }),
    }))}
  />
);
