'use client';

import { Dialog } from '@eshop/ui/components/dialog.tsx';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { useState, useTransition } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import { ChangeList } from './change-list.tsx';
import type { Change, Grants } from './policy-change.ts';
import { saveRoles } from './save-roles.ts';

interface Props {
  changes: readonly Change[];
  roles: Grants;
  version: number;
  csrf: string;
  onReset: () => void;
  onSaved: (outcome: FormOutcome) => void;
}

/** Says how much was changed, shows before it is saved what that gives and takes, and asks. */
export const ReviewChanges = ({ changes, roles, version, csrf, onReset, onSaved }: Props) => {
  const [open, setOpen] = useState(false);
  const [pending, start] = useTransition();
  const count = changes.reduce((sum, { gives, takes }) => sum + gives.length + takes.length, 0);
  const save = () =>
    start(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ csrf, seen: String(version), roles: JSON.stringify(roles) }))
        form.set(name, value);
      onSaved(await saveRoles({}, form));
      setOpen(false);
    });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SmallButton look="primary" disabled={count === 0} onClick={() => setOpen(true)}>
        Review {count === 0 ? 'changes' : count === 1 ? '1 change' : `${count} changes`}
      </SmallButton>
      <SmallButton disabled={count === 0} onClick={onReset}>
        Undo all
      </SmallButton>
      <Dialog open={open} onClose={() => setOpen(false)} title="Change what roles may do?">
        <div className="grid gap-4 p-5">
          <ChangeList changes={changes} />
          <p className="text-sm text-muted">It holds for everybody with these roles, within 5 seconds.</p>
          <div className="flex gap-2">
            <SmallButton look="primary" disabled={pending} aria-busy={pending} onClick={save}>
              {pending ? 'Saving…' : 'Save changes'}
            </SmallButton>
            <SmallButton onClick={() => setOpen(false)}>Back to the table</SmallButton>
          </div>
        </div>
      </Dialog>
    </div>
  );
};
