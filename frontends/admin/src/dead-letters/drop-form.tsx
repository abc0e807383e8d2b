'use client';

import { Form } from '@eshop/ui/components/form.tsx';
import { drop } from './handle-letters.ts';
import type { Letter } from './letter.ts';

/** Asks why an event is dropped, and says what that means. */
export const DropForm = ({ letter: { source, id, topic }, csrf }: { letter: Letter; csrf: string }) => (
  <>
    <p className="text-sm">
      {source} will never learn of this {topic}. This cannot be undone; the audit log keeps who did it, and why.
    </p>
    <Form
      action={drop}
      submit="Drop it"
      look="danger"
      prefix={`drop-${id}`}
      fields={[{ name: 'reason', label: 'Reason', maxLength: 500 }]}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="app" value={source} />
      <input type="hidden" name="id" value={id} />
    </Form>
  </>
);
