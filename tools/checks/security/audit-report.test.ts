import { describe, expect, it } from 'vitest';
import { judge } from './audit-report.ts';

const report = (counts: object, vulnerabilities: object) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...counts } },
  });

describe('an audit of dependencies', () => {
  it('is clean without faults of high severity, whatever there is of others', () => {
    const finding = report({ moderate: 1, total: 1 }, { 'left-pad': { severity: 'moderate', range: '<2' } });
    expect(judge(finding)).toEqual({ kind: 'clean', text: 'none of high or critical severity, 1 of others' });
  });

  it('names what is faulty', () => {
    const finding = report({ critical: 1, total: 1 }, { 'left-pad': { severity: 'critical', range: '<2' } });
    expect(judge(finding)).toEqual({ kind: 'faulty', text: 'left-pad <2 (critical)' });
  });

  it.each([
    ['{"message":"audit endpoint returned an error","error":{}}', 'audit endpoint returned an error'],
    ['', ''],
    ['<html>', '<html>'],
  ])('knows nothing by %j, and does not pass for clean', (answer, text) => {
    expect(judge(answer)).toEqual({ kind: 'unknown', text });
  });
});
