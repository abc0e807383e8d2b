import type { Environment } from '../environments/environment.ts';
import type { Examined } from './hand-written.ts';

const keys = ['privateKey', 'privateKeyId', 'clientEmail'];

/** What may stand in a component on one machine, but not where there are real customers. */
export const checkForCloud = (component: Examined, { cloud }: Environment): string[] => {
  if (!cloud || component.type !== 'pubsub.gcp.pubsub') return [];
  const { settings, effective, say } = component;
  const project = effective('projectId');
  const explicit = keys.filter((key) => settings.some(({ name }) => name === key));
  return [
    ...(settings.some(({ name }) => name === 'endpoint')
      ? [say('endpoint must go: it leads to an emulator, which keeps everything in memory')]
      : []),
    ...(project === cloud.google.project
      ? []
      : [
          say(
            `projectId is ${project ?? 'missing'}, but this environment’s is ${cloud.google.project}: take it by envRef ESHOP_PUBSUB_PROJECT`,
          ),
        ]),
    ...(explicit.length > 0
      ? [say(`${explicit.join(', ')} must go: sidecars are known to Google by Workload Identity`)]
      : []),
  ];
};
