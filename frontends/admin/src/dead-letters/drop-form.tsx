'use client';

import { Form, type FormOutcome } from '@eshop/ui/components/form.tsx';
import { drop } from './handle-letters.ts';
import type { Letter } from './letter.ts';

interface Props {
  letter: Letter;
  csrf: string;
  /** Told once it is done: the letter's row, and this form in it, are gone then. */
  onDropped: (done: string) => void;
}

/** Asks why an event is dropped, and says what that means. */
export const DropForm = ({ letter: { source, id, topic }, csrf, onDropped }: Props) => {
  const act = async (before: FormOutcome, form: FormData) => {
    const outcome = await drop(before, form);
    if (outcome.done) onDropped(outcome.done);
    return outcome;
  };
  return (
    <>
      <p className="text-sm">
        {source} will never learn of this {topic}. This cannot be undone; the audit log keeps who did it, and why.
      </p>
      <Form
        action={act}
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
};
