import { z } from 'zod';

/** The part of `npm audit --json` that is judged. */
const Report = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.int(), critical: z.int(), total: z.int() }) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});
const Failure = z.object({ message: z.string() });

export type Judgement = { kind: 'unknown' | 'faulty' | 'clean'; text: string };

/** What an audit's answer says of the dependencies; `unknown` when the registry could not be asked, which is no good news. */
export const judge = (answer: string): Judgement => {
  const json = parseJson(answer);
  const report = Report.safeParse(json);
  if (!report.success) return { kind: 'unknown', text: Failure.safeParse(json).data?.message ?? answer.slice(0, 200) };
  const { high, critical, total } = report.data.metadata.vulnerabilities;
  const severe = Object.entries(report.data.vulnerabilities).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  );
  const descriptions = severe.map(([name, { severity, range }]) => `${name} ${range} (${severity})`).join(', ');
  return high + critical > 0
    ? { kind: 'faulty', text: descriptions }
    : { kind: 'clean', text: `none of high or critical severity, ${total} of others` };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
