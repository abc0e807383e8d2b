/** What one size showed. */
export interface Point {
  size: number;
  ms: number;
}

/** The exponent k of the power law ms = a · size^k that fits best, by least squares of the logarithms: 0 stays, 1 grows along. */
export const exponentOf = (points: readonly Point[]): number => {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
};

/** A chart for Markdown: milliseconds by size, a line for each name. */
export const chartOf = (title: string, lines: Readonly<Record<string, readonly Point[]>>): string => {
  const fits = Object.values(lines);
  const most = Math.max(...fits.flat().map(({ ms }) => ms));
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis [${fits[0]?.map(({ size }) => `"${size.toLocaleString('en')}"`).join(', ')}]`,
    `  y-axis "ms" 0 --> ${Math.ceil(most * 1.1)}`,
    ...fits.map((points) => `  line [${points.map(({ ms }) => ms.toFixed(1)).join(', ')}]`),
    '```',
  ].join('\n');
};
