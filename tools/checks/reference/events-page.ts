import { type App, deadLetterTopic, topics } from '@eshop/topology';
import { eventSchemas } from '../api/event-schemas.ts';

/** The parts of a JSON schema that the page shows. */
interface Schema {
  type?: string | string[];
  $ref?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  $defs?: Record<string, Schema>;
}

/** Returns the text of `docs/reference/events.md`: every topic with its publishers, subscribers and fields. */
export const eventsPage = (apps: readonly App[]): string => {
  const schemas = eventSchemas() as Record<string, Schema>;
  return `${head}\n${topics.map((topic) => section(topic, schemas[topic] ?? {}, apps)).join('\n')}`;
};

const section = (topic: App['publishes'][number], schema: Schema, apps: readonly App[]): string => {
  const publishers = apps.filter(({ publishes }) => publishes.includes(topic));
  const subscribers = apps.filter(({ subscribes }) => subscribes.includes(topic));
  const rows = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `| \`${name}\` | ${typeOf(field)} | ${schema.required?.includes(name) ? 'yes' : 'no'} |`,
  );
  return `## ${topic}

${schema.description}

- Published by ${namesOf(publishers)}.
- Consumed by ${namesOf(subscribers)}.
- Dead letters: ${subscribers.map(({ id }) => `\`${deadLetterTopic(id, topic)}\``).join(', ')}.
- [JSON Schema](../events/${topic}.json)

| Field | Type | Required |
| --- | --- | --- |
${rows.join('\n')}
`;
};

const namesOf = (apps: readonly App[]): string => apps.map(({ id }) => id).join(', ');

/** Returns a field's type as a reader knows it. */
const typeOf = ({ $ref, enum: values, anyOf, items, type, properties }: Schema): string => {
  if ($ref) return $ref.split('/').at(-1) ?? '';
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (items) return `array of ${typeOf(items)}`;
  if (properties) return `object (${Object.keys(properties).join(', ')})`;
  return [type ?? 'any'].flat().join(' or ');
};

const head = `<!-- Generated from packages/contracts/src/events and packages/topology by npm run generate. -->
# Events

Events are [CloudEvents 1.0](https://cloudevents.io). The topic is the name of the event. \`data\` is a full snapshot with its
\`eventId\` (also the CloudEvent's \`id\`), the \`version\` of its aggregate and the time that it \`occurredAt\`, so a subscriber
can process it in any order. Delivery is at least once. An event that a subscriber cannot process goes to a topic of that
subscriber, which the admin site shows under Dead Letters. How to add an event: [guides](../guides/README.md).
`;
