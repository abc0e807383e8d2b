import type { Environment } from '../environments/environment.ts';
import type { Examined } from './hand-written.ts';

const confidential = /password|secret|privatekey|accesskey|connectionstring|token$/i;

/** Settings whose value does not come to be what was meant: secrets in the open, variables that nobody sets. */
export const checkSources = (component: Examined, env: Environment): string[] => [
  ...(env.cloud ? openSecrets(component) : []),
  ...unsetVariables(component, env),
  ...secretStore(component),
];

const openSecrets = ({ settings, say }: Examined) =>
  settings
    .filter(({ name, value }) => value && confidential.test(name))
    .map(({ name }) => say(`${name} stands in the open: put it into the secret manager and take it by secretKeyRef`));

const unsetVariables = ({ settings, say }: Examined, { name: environment, componentVariables }: Environment) =>
  settings.flatMap(({ name, envRef }) =>
    envRef && !componentVariables[envRef]
      ? [say(`${name} takes ${envRef}, which ${environment} does not set: add it to its componentVariables`)]
      : [],
  );

const secretStore = ({ settings, resource: { auth }, say }: Examined) => {
  const store = typeof auth === 'object' && auth !== null && 'secretStore' in auth ? auth.secretStore : undefined;
  const refers = settings.some(({ secretKeyRef }) => secretKeyRef);
  return refers && store !== 'kubernetes'
    ? [say('write auth: { secretStore: kubernetes }: its secretKeyRef is in that store')]
    : [];
};
