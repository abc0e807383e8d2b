'use client';

import { type Permission, permissions, type Role } from '@eshop/contracts/policy';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { useState } from 'react';
import { DataTable } from '../desk/data-table.tsx';
import { roleOrder, roleWords } from '../people/role-words.ts';
import { permissionWords } from './permission-words.ts';
import { type Change, changesBetween, type Grants, toggleGrant } from './policy-change.ts';
import { ReviewChanges } from './review-changes.tsx';

interface Props {
  version: number;
  grants: Grants;
  csrf: string | undefined;
  /** The permissions that the viewer may give and take. */
  editable: readonly Permission[];
  onSaved: (outcome: FormOutcome, from: Grants, wanted: Change[]) => void;
}

/** Roles against permissions, a box for each pair. What is ticked counts only once it was reviewed and saved. */
export const RolesTable = ({ version, grants, csrf, editable, onSaved }: Props) => {
  const [draft, setChosen] = useState(grants);
  const changes = changesBetween(grants, draft);
  const box = (role: Role, permission: Permission) => (
    <label className="inline-grid min-h-8 min-w-8 place-items-center">
      <span className="sr-only">
        {roleWords[role].name} may {permissionWords[permission].may}
      </span>
      <input
        type="checkbox"
        checked={draft[role].includes(permission)}
        disabled={csrf === undefined || !editable.includes(permission)}
        onChange={() => setChosen(toggleGrant(draft, role, permission))}
        className={`size-4 accent-accent ${isChanged(changes, role, permission) ? 'outline-2 outline-offset-2 outline-spark' : ''}`}
      />
    </label>
  );
  return (
    <>
      <DataTable
        caption="What each role may do"
        rows={permissions}
        keyOf={(permission) => permission}
        columns={[
          {
            head: 'May',
            cell: (permission) => (
              <>
                <span className="font-medium">{permissionWords[permission].may}</span>{' '}
                <span className="font-mono text-xs text-muted">{permission}</span>
                <span className="block text-xs text-muted">{permissionWords[permission].about}</span>
              </>
            ),
          },
          ...roleOrder.map((role) => ({
            head: roleWords[role].name,
            cell: (permission: Permission) => box(role, permission),
          })),
        ]}
      />
      {csrf !== undefined && (
        <ReviewChanges
          changes={changes}
          roles={draft}
          version={version}
          csrf={csrf}
          onReset={() => setChosen(grants)}
          onSaved={(outcome) => onSaved(outcome, grants, changes)}
        />
      )}
    </>
  );
};

const isChanged = (changes: readonly Change[], role: Role, permission: Permission) =>
  changes.some((change) => change.role === role && [...change.gives, ...change.takes].includes(permission));
