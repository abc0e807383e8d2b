import type { Platform, PlatformOptions } from '../../platform.ts';

const people = ['admin', 'admin2', 'manager', 'staff', 'customer'];

/** What a person needs to begin: where everything listens, how to log in, where the logs are. */
export const addressTable = (platform: Platform, { demo, logsDir }: Pick<PlatformOptions, 'demo' | 'logsDir'>) => {
  const sitesFirst = [...platform.apps].sort((a, b) => b.kind.localeCompare(a.kind));
  const rows = sitesFirst.map(({ id }) => [id, platform.urls[id], platform.sidecarUrls[id]]);
  return [
    '',
    ...alignColumns([['app', 'address', 'its sidecar'], ...rows]),
    '',
    ...platform.viewers.map(({ title, url }) => `${title}: ${url}`),
    ...(demo && rows.length > 0 ? [`Logins: ${people.map((name) => `${name}@eshop.test`).join(', ')}`] : []),
    ...(demo && rows.length > 0 ? [`Password: ${process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1'}`] : []),
    `Logs: ${logsDir}`,
  ].join('\n');
};

const alignColumns = (rows: readonly string[][]) => {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
};
