import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTestReport, summarizeTestReport } from './test-report.ts';

const file = join(process.cwd(), 'tests/e2e/some.test.ts');

it('names each failed test with the first line of its reason', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: file,
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'orders are placed', status: 'passed', failureMessages: [] },
          { fullName: 'orders expire', status: 'failed', failureMessages: ['Error: timed out\n    at some.test.ts:1'] },
        ],
      },
    ],
  };

  expect(summarizeTestReport(report)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['tests/e2e/some.test.ts: orders expire: Error: timed out'],
  });
});

it('names the input on which a property failed, and what it led to', () => {
  const message =
    'Error: Property failed after 11 tests\n{ seed: 7, path: "10:1", endOnFailure: false }\nCounterexample: ["İ"]\nShrunk 1 time(s)\nGot AssertionError: expected 500 to be 200\n    at some.test.ts:1';
  const test = { fullName: 'names come back', status: 'failed', failureMessages: [message] };
  const testResults = [{ name: file, status: 'failed', message: '', assertionResults: [test] }];
  expect(summarizeTestReport({ numPassedTests: 0, numFailedTests: 1, testResults }).failures).toEqual([
    'tests/e2e/some.test.ts: names come back: Error: Property failed after 11 tests { seed: 7, path: "10:1", endOnFailure: false } Counterexample: ["İ"] Got AssertionError: expected 500 to be 200',
  ]);
});

it('counts a file whose hook failed', () => {
  const report = {
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [{ name: file, status: 'failed', message: 'no platform', assertionResults: [] }],
  };

  expect(summarizeTestReport(report)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['tests/e2e/some.test.ts: the file: no platform'],
  });
});

it('counts a report that was never written as a failure', () => {
  expect(readTestReport('/nonexistent/report.json')).toMatchObject({ passed: 0, failed: 1 });
});
