export type { Operation, Topic } from './app.ts';
export { topics } from './app.ts';
export { daprComponent, laidOnScopes } from './dapr/components.ts';
export { configurationOf } from './dapr/configuration.ts';
export { daprYaml } from './dapr/dapr-yaml.ts';
export { declarePubsub } from './dapr/declare-pubsub.ts';
export { pubsubResources } from './dapr/pubsub-resources.ts';
export { brokerTopics, queues } from './dapr/queues.ts';
export { rabbitmqDefinitions } from './dapr/rabbitmq.ts';
export { cronBindings, subscriptions } from './dapr/subscriptions.ts';
export { deadLetterTopic } from './names.ts';
export { nodeOptions } from './node-options.ts';
export { callsPicture, containersPicture, contextPicture, eventsPicture } from './picture.ts';
export { backingPorts, maxReplicas, portsOf, replicaPortsOf } from './ports.ts';
export {
  type App,
  type AppId,
  appOf,
  apps,
  callersOf,
  isRepeatable,
  settingsSchemaOf,
  sourcesOf,
  subscribersOf,
} from './registry.ts';
export { settingsPage } from './settings/page.ts';
export {
  computed,
  type EnvironmentName,
  environmentNames,
  isOverridable,
  type Setting,
  type Settings,
  schemaOf,
  variablesOf,
} from './settings/setting.ts';
export { holdSettings, serviceSettings, siteSettings } from './settings/shared.ts';
export { storeSettingsOf } from './settings/stores.ts';
export { hasMigration, storeVariables } from './stores.ts';
