import { z } from 'zod';
import type { App } from '../app.ts';
import { computed, environmentNames, isOverridable, type Setting, type Settings } from './setting.ts';
import { serviceSettings, siteSettings } from './shared.ts';

/** The source of `docs/reference/settings.md`: every setting of every app, with its default and who changes it. */
export const settingsPage = (apps: readonly App[]): string => {
  const own = apps.map(({ id, kind, settings }) => {
    const sharedSettings = kind === 'site' ? siteSettings : serviceSettings;
    return section(id, Object.fromEntries(Object.entries(settings).filter(([name]) => !(name in sharedSettings))));
  });
  return [head, section('Every service', serviceSettings), section('Every site', siteSettings), ...own]
    .filter(Boolean)
    .join('\n');
};

const section = (title: string, settings: Settings): string =>
  Object.keys(settings).length === 0
    ? ''
    : `## ${title}

| Setting | Default | Values | Given by environments | Meaning |
| --- | --- | --- | --- | --- |
${Object.entries(settings)
  .map(([name, setting]) => row(name, setting))
  .join('\n')}
`;

const row = (name: string, setting: Setting): string => {
  const { default: text, unit, about } = setting;
  const title = `\`${name}\`${setting.secret ? ' (secret)' : ''}${isOverridable(setting) ? '' : ' *'}`;
  const usual = text === undefined ? '' : [text && `\`${text}\``, unit].filter(Boolean).join(' ');
  return `| ${[title, usual, allowedValues(setting), environmentsOf(setting), about].join(' | ')} |`;
};

/** Who gives which value, environments with the same value together. */
const environmentsOf = ({ values = {} }: Setting): string => {
  const byValue = new Map<string, string[]>();
  for (const name of environmentNames) {
    const value = values[name];
    if (value === undefined) continue;
    const label = value === computed ? 'computed' : `\`${value}\``;
    byValue.set(label, [...(byValue.get(label) ?? []), titles[name]]);
  }
  return [...byValue]
    .map(([value, names]) => `${names.length === environmentNames.length ? 'all' : names.join(', ')}: ${value}`)
    .join('; ');
};

const titles = { machine: '`npm start`', local: 'local', 'gke-staging': 'gke-staging', gke: 'gke' };

const Described = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** The choices, or the range of a number; nothing of what is free. */
const allowedValues = ({ schema }: Setting): string => {
  const description = Described.parse(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  if (description.enum) return description.enum.map((value) => `\`${value}\``).join(', ');
  if (description.type !== 'integer' && description.type !== 'number') return '';
  const { minimum = -Infinity, exclusiveMinimum, maximum = Infinity } = description;
  const from = exclusiveMinimum === undefined ? `at least ${minimum}` : `above ${exclusiveMinimum}`;
  return [from, ...(maximum < Number.MAX_SAFE_INTEGER ? [`at most ${maximum}`] : [])].join(', ');
};

const head = `<!-- Generated from packages/topology/src/settings by npm run generate. -->
# Settings

These are the environment variables of each app. They are declared in
[\`packages/topology/src/settings\`](../../packages/topology/src/settings); how to change one:
[change a setting](../guides/change-a-setting.md).

- A setting without a value has its default. An app whose setting is missing or invalid does not start, and names it.
- *computed* values are derived from the environment: ports, addresses, names, passwords.
- \`npm start\` changes every setting without * for one run, for example \`ESHOP_PAYMENT_MINUTES=2 npm start\`.
- *local*, *gke-staging* and *gke* are the environments of [\`cdk8s/environments\`](../../cdk8s/environments). Their secrets
  are Kubernetes Secrets.
`;
