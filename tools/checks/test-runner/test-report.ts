import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      /** Why the file itself failed, where a hook or an import did. */
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** Reads vitest's JSON report; a report that cannot be read counts as one failure, because the run broke off. */
export const readTestReport = (file: string) => {
  try {
    return summarizeTestReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`no test report: ${error instanceof Error ? error.message : error}`] };
  }
};

/** Counts a report's tests and lists what failed; a file that failed outside of its tests counts as one failure. */
export const summarizeTestReport = (report: unknown) => {
  const { numPassedTests, numFailedTests, testResults } = Report.parse(report);
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => describeFailure(name, fullName, failureMessages?.[0] ?? '')),
  );
  const files = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
    .map(({ name, message }) => describeFailure(name, 'the file', message));
  return { passed: numPassedTests, failed: numFailedTests + files.length, failures: [...tests, ...files] };
};

const isFailed = ({ status }: { status: string }) => status === 'failed';

const maxReasonLength = 400;
/** What a failed property says besides its first line: how to repeat it, the input, and what that input led to. */
const propertyDetail = /^(?:\{ seed:|Counterexample:|Got )/;

const describeFailure = (file: string, test: string, reason: string) => {
  const [first = '', ...rest] = reason.split('\n');
  const message = [first, ...rest.filter((line) => propertyDetail.test(line))].join(' ');
  return `${relative(process.cwd(), file)}: ${test}: ${message.slice(0, maxReasonLength)}`;
};
