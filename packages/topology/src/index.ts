export type { App, AppId, Operation, Topic } from './app.ts';
export { topics } from './app.ts';
export { daprComponent, laidOnScopes } from './dapr/components.ts';
export { configurationOf } from './dapr/configuration.ts';
export { daprYaml } from './dapr/dapr-yaml.ts';
export { cronBindings, subscriptions } from './dapr/subscriptions.ts';
export { deadLetterTopic, storeVariables } from './names.ts';
export { backingPorts, portsOf } from './ports.ts';
export { appOf, apps, callersOf } from './registry.ts';
