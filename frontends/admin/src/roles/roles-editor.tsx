'use client';

import type { Permission } from '@eshop/contracts/policy';
import { CurrentState } from '@eshop/contracts/problem';
import { browserZone } from '@eshop/ui/browser-zone';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { formatMoment } from '@eshop/ui/dates';
import { useState } from 'react';
import { ChangeList } from './change-list.tsx';
import { type Change, changesBetween, type Grants } from './policy-change.ts';
import { RolesTable } from './roles-table.tsx';

interface Props {
  version: number;
  grants: Grants;
  /** The token of this browser's forms; without it the table is only read. */
  csrf: string | undefined;
  /** The permissions that the viewer may give and take. */
  editable: readonly Permission[];
}

interface Told extends FormOutcome {
  /** What holds since a colleague was faster, and who that was. */
  colleague?: { from: Grants; wanted: Change[]; current?: CurrentState | undefined };
}

/** The roles in force, and what came of changing them. Another version begins the table again. */
export const RolesEditor = ({ version, grants, csrf, editable }: Props) => {
  const [{ problem, done: isDone, colleague }, setTold] = useState<Told>({});
  const tell = (outcome: FormOutcome, from: Grants, wanted: Change[]) =>
    setTold(
      outcome.problem?.status === 412
        ? { colleague: { from, wanted, current: CurrentState.safeParse(outcome.problem.current).data } }
        : outcome,
    );
  return (
    <div className="grid gap-4">
      {isDone && <Notice tone="positive" title={isDone} />}
      {problem && <ProblemNotice problem={problem} />}
      {colleague && <Overtaken {...colleague} now={grants} version={version} />}
      <RolesTable key={version} version={version} grants={grants} csrf={csrf} editable={editable} onSaved={tell} />
    </div>
  );
};

const Overtaken = ({
  from,
  wanted,
  current,
  now,
  version,
}: NonNullable<Told['colleague']> & { now: Grants; version: number }) => (
  <Notice tone="caution" title="A colleague changed the roles meanwhile. Yours were not saved.">
    <div className="grid gap-3">
      {current?.by && current.at && (
        <p>
          Changed by {current.by} at {formatMoment(current.at, browserZone())}.
        </p>
      )}
      <p>The table shows what holds now, version {version}. The colleague’s change:</p>
      <ChangeList changes={changesBetween(from, now)} />
      <p>You wanted, and can set again:</p>
      <ChangeList changes={wanted} />
    </div>
  </Notice>
);
