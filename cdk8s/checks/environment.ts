import type { Environment } from '../environments/environment.ts';

/**
 * What is wrong with an environment's settings, a sentence each. The signing key of the Cognito of one machine is known
 * to everybody, so an environment in the cloud that trusts such an issuer lets everybody in.
 */
export const checkEnvironment = (env: Environment): string[] => {
  const where = `cdk8s/environments: ${env.name}:`;
  if (Boolean(env.local) === Boolean(env.cloud)) return [`${where} needs either local or cloud`];
  return env.cloud ? inTheCloud(env, env.cloud).map((sentence) => `${where} ${sentence}`) : [];
};

const isLoopback = (address: string) => /localhost|127\.\d|\[?::1|0\.0\.0\.0/.test(address);

const inTheCloud = (
  { cognito: { issuer, userPoolId, hostedLogin }, scheme, hosts, componentVariables }: Environment,
  { amazon, google }: NonNullable<Environment['cloud']>,
): string[] => [
  ...(issuer === `https://cognito-idp.${amazon.region}.amazonaws.com/${userPoolId}` && !userPoolId.startsWith('local_')
    ? []
    : [
        `cognito.issuer ${issuer} is not the Cognito of pool ${userPoolId} in ${amazon.region}: anybody could sign tokens of it`,
      ]),
  ...(hostedLogin === undefined || /^https:\/\/[^/]+$/.test(hostedLogin)
    ? []
    : [`cognito.hostedLogin ${hostedLogin} must be https://<host>: codes and tokens come from there`]),
  ...(scheme === 'https' ? [] : [`scheme is ${scheme}: sessions would travel in the open`]),
  ...Object.entries(hosts)
    .filter(([, host]) => isLoopback(host) || /\.(test|local)$/.test(host))
    .map(([name, host]) => `hosts.${name} ${host} is not on the internet: no certificate can be had for it`),
  ...(/^https:\/\/[^/]+$/.test(amazon.shippingCostUrl) && !isLoopback(amazon.shippingCostUrl)
    ? []
    : [
        `cloud.amazon.shippingCostUrl ${amazon.shippingCostUrl} must be https://<host>, without a path or a slash at its end`,
      ]),
  ...Object.entries(componentVariables)
    .filter(([, value]) => isLoopback(value))
    .map(([name, value]) => `componentVariables.${name} ${value} is each pod’s own loopback, where nothing is`),
  // Cloud Armor takes five subexpressions in a rule.
  ...((google.adminRanges ?? []).length > 5 ? ['cloud.google.adminRanges holds more than five: join some'] : []),
];
