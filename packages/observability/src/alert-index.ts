import type { App } from '@eshop/topology';
import { alertRules } from './alert-rules.ts';

/** The page that lists the alerts of these apps in Markdown, each with its own page. */
export const alertIndex = (apps: readonly App[]): string => {
  const rules = alertRules(apps).flatMap((group) => group.rules);
  const rows = [...Map.groupBy(rules, ({ alert }) => alert)].map(([name, ofName]) => {
    const [first] = ofName;
    const watchedApps = [...new Set(ofName.map(({ labels }) => labels.app))].join(', ');
    return `| [${name}](${name}.md) | ${first?.labels.severity} | ${first?.for} | ${watchedApps} |`;
  });
  return `${head}${rows.sort().join('\n')}\n`;
};

const head = `<!-- Generated from packages/observability by npm run generate. -->
# Alerts

A \`page\` needs somebody now, a \`ticket\` within a working day. How alerts are defined and where they go: [monitoring](../monitoring.md).

| Alert | Severity | Fires after | Apps |
| --- | --- | --- | --- |
`;
