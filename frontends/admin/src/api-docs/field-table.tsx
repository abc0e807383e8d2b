import { DataTable } from '../desk/data-table.tsx';
import type { Schema } from './document.ts';
import { type Field, fieldsOf, kindOf } from './schema-words.ts';

interface Props {
  /** What the fields are of, for those who hear it. */
  caption: string;
  schema: Schema;
  schemas: Readonly<Record<string, Schema>>;
}

/** What a body holds: a row for each field, or its kind where it has none. */
export const SchemaFields = ({ caption, schema, schemas }: Props) => {
  const fields = fieldsOf(schema, schemas);
  return (
    <div className="grid gap-2">
      <p className="text-sm">
        <span className="text-muted">Holds </span>
        <span className="font-mono">{kindOf(schema)}</span>
      </p>
      {fields.length > 0 && <FieldTable caption={caption} fields={fields} />}
    </div>
  );
};

/** Fields or parameters with what they take. */
export const FieldTable = ({ caption, fields }: { caption: string; fields: readonly Field[] }) => (
  <DataTable
    caption={caption}
    rows={fields}
    keyOf={({ path }) => path}
    columns={[
      {
        head: 'Name',
        cell: ({ path, required }) => (
          <>
            <span className="font-mono">{path}</span>
            {required && <span className="text-xs text-muted"> needed</span>}
          </>
        ),
      },
      { head: 'Takes', cell: ({ kind }) => <span className="font-mono text-xs break-words">{kind}</span> },
      {
        head: 'Says',
        cell: ({ limits, description }) => [...limits, ...(description ? [description] : [])].join('; '),
      },
    ]}
  />
);
