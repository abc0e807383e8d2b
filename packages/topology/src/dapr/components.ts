import { z } from 'zod';
import { deadLetterTopic } from '../names.ts';
import { apps } from '../registry.ts';

const Metadata = z.object({ name: z.string() }).loose();

/** The part of a Dapr Component that scopes are laid on; everything else passes as the SRE wrote it. */
export const daprComponent = z
  .object({
    kind: z.literal('Component'),
    metadata: z.object({ name: z.string() }).loose(),
    spec: z.object({ type: z.string(), metadata: z.array(Metadata).default([]) }).loose(),
    scopes: z.array(z.string()).optional(),
  })
  .loose();
type Component = z.infer<typeof daprComponent>;

/** The component with the scopes that follow from the topology: who may load it, and for a broker who may publish and take what. */
export const laidOnScopes = (component: Component): Component => {
  const kind = component.spec.type.split('.')[0];
  if (kind === 'pubsub') return withScopes(withTopicScopes(component), brokerUsers());
  if (kind === 'state')
    return withScopes(
      component,
      apps.filter((app) => app.state).map((app) => app.id),
    );
  return component;
};

const withScopes = (component: Component, scopes: string[]): Component => ({ ...component, scopes });

const brokerUsers = () => apps.filter((app) => app.publishes.length + app.subscribes.length > 0).map((app) => app.id);

const withTopicScopes = (component: Component): Component => {
  const metadata = component.spec.metadata.filter(
    ({ name }) => name !== 'publishingScopes' && name !== 'subscriptionScopes',
  );
  const scopes = [
    { name: 'publishingScopes', value: scopesByTopic((app) => [...app.publishes, ...deadTopics(app)]) },
    { name: 'subscriptionScopes', value: scopesByTopic((app) => [...app.subscribes, ...deadTopics(app)]) },
  ];
  return { ...component, spec: { ...component.spec, metadata: [...metadata, ...scopes] } };
};

const deadTopics = (app: (typeof apps)[number]) => app.subscribes.map((topic) => deadLetterTopic(app.id, topic));

const scopesByTopic = (topicsOf: (app: (typeof apps)[number]) => readonly string[]) =>
  apps.map((app) => `${app.id}=${topicsOf(app).join(',')}`).join(';');
