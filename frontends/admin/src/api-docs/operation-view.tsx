import { JsonView } from '../desk/json-view.tsx';
import { Facts, Panel } from '../desk/panel.tsx';
import type { Documented, Schema } from './document.ts';
import { FieldTable, SchemaFields } from './field-table.tsx';
import { kindOf, limitsOf, resolveSchema } from './schema-words.ts';

type Schemas = Readonly<Record<string, Schema>>;
type Content = NonNullable<Documented['requestBody']>['content'];

/** All that is to be known of an operation: who may call it, what it takes and what it answers, with examples. */
export const OperationView = ({ operation, schemas }: { operation: Documented; schemas: Schemas }) => {
  const { description, parameters, requestBody, responses, service } = operation;
  return (
    <div className="grid gap-4">
      <Panel title="About">
        {description && <p className="max-w-prose text-sm">{description}</p>}
        <Facts
          facts={[
            ['Service', service],
            ['Who may', accessOf(operation)],
          ]}
        />
      </Panel>
      {parameters.length > 0 && (
        <Panel title="Parameters">
          <FieldTable caption="Parameters" fields={parameters.map((parameter) => asField(parameter, schemas))} />
        </Panel>
      )}
      {requestBody && (
        <Panel title="Body">
          <Bodies name="body" content={requestBody.content} schemas={schemas} />
        </Panel>
      )}
      {Object.entries(responses).map(([status, { description: says, content = {} }]) => (
        <Panel key={status} title={`${status === 'default' ? 'Otherwise' : status} · ${says}`}>
          <Bodies name={`answer ${status}`} content={content} schemas={schemas} />
        </Panel>
      ))}
    </div>
  );
};

const accessOf = (operation: Documented) => {
  const permission = operation['x-permission'];
  if (permission) return `Whose roles give ${permission}, by an access token in Authorization: Bearer`;
  return operation.security.length > 0 ? 'Whoever is logged in' : 'Anyone, without a login';
};

const asField = (
  { name, in: place, required, description, schema = {} }: Documented['parameters'][number],
  schemas: Schemas,
) => {
  const limits = [`in the ${place}`, ...limitsOf(resolveSchema(schema, schemas))];
  return { path: name, kind: kindOf(schema), required, limits, description };
};

const Bodies = ({ name, content, schemas }: { name: string; content: Content; schemas: Schemas }) => {
  const bodies = Object.entries(content);
  if (bodies.length === 0) return <p className="text-sm text-muted">No body.</p>;
  return bodies.map(([type, { schema, example }]) => (
    <div key={type} className="grid gap-3">
      <p className="font-mono text-xs text-muted">{type}</p>
      {schema && <SchemaFields caption={`Fields of the ${name}`} schema={schema} schemas={schemas} />}
      {example !== undefined && (
        <details>
          <summary className="min-h-6 text-sm font-medium">Example</summary>
          <JsonView label={`Example of the ${name}`} value={example} />
        </details>
      )}
    </div>
  ));
};
