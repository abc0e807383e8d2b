'use client';

import type { Role } from '@eshop/contracts/policy';
import { CurrentState, type Problem } from '@eshop/contracts/problem';
import type { Person } from '@eshop/contracts/user';
import { browserZone } from '@eshop/ui/browser-zone';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { formatMoment } from '@eshop/ui/dates';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import type { Choice } from '../gateways/choices.ts';
import { CheckBox } from './check-box.tsx';
import { roleOrder, roleWords } from './role-words.ts';
import { setRoles } from './set-roles.ts';

interface Props {
  person: Person;
  /** The roles that the viewer may give; the others are not offered. */
  grantableRoles: readonly Role[];
  warehouses: readonly Choice[];
  children: ReactNode;
}

/** Somebody's roles, and the warehouses to which they are bound while they are staff and no more than that. */
export const RolesForm = ({ person, grantableRoles, warehouses, children }: Props) => {
  const { id, name, roles: currentRoles, warehouses: currentWarehouses, version } = person;
  const [roles, setChosen] = useState<readonly Role[]>(currentRoles);
  const [places, setPlaces] = useState<readonly string[]>(currentWarehouses ?? []);
  const [{ problem, done: savedAt }, setOutcome] = useState<FormOutcome>({});
  const [pending, start] = useTransition();
  const isBound = roles.includes('staff') && !roles.includes('manager') && !roles.includes('admin');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => setOutcome(await setRoles({}, form)));
  };
  return (
    <form onSubmit={send} className="grid gap-4">
      {children}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={version} />
      <input type="hidden" name="name" value={name} />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-medium">Roles</legend>
        {roleOrder
          .filter((role) => grantableRoles.includes(role))
          .map((role) => (
            <CheckBox
              key={role}
              name={`role-${role}`}
              checked={roles.includes(role)}
              onChange={(on) => setChosen(toggleItem(roles, role, on))}
              label={roleWords[role].name}
              about={roleWords[role].about}
            />
          ))}
      </fieldset>
      {isBound && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-medium">Limit to warehouses (none selected = all)</legend>
          {warehouses.map(({ value, label }) => (
            <CheckBox
              key={value}
              name={`warehouse-${value}`}
              checked={places.includes(value)}
              onChange={(on) => setPlaces(toggleItem(places, value, on))}
              label={label}
            />
          ))}
        </fieldset>
      )}
      {problem?.status === 412 && <ChangedMeanwhile problem={problem} roles={currentRoles} />}
      {problem && problem.status !== 412 && (
        <Notice tone="negative" title={problem.title}>
          {problem.errors?.map(({ message }) => message).join(' ') ?? problem.detail}
        </Notice>
      )}
      {savedAt && <Notice tone="positive" title={savedAt} />}
      <SmallButton type="submit" look="primary" disabled={pending} aria-busy={pending}>
        {pending ? 'Saving…' : 'Save roles'}
      </SmallButton>
    </form>
  );
};

/** Who was faster, and what holds since: a second save is then a decision. */
const ChangedMeanwhile = ({ problem, roles }: { problem: Problem; roles: readonly Role[] }) => {
  const { by, at } = CurrentState.safeParse(problem.current).data ?? {};
  return (
    <Notice
      tone="caution"
      title={`Changed by ${by ?? 'a colleague'}${at ? ` at ${formatMoment(at, browserZone())}` : ''}`}
    >
      The roles are now: {roles.map((role) => roleWords[role].name).join(', ')}. Yours were not saved. To replace them,
      save again.
    </Notice>
  );
};

const toggleItem = <Item,>(items: readonly Item[], item: Item, on: boolean): Item[] =>
  on ? [...items, item] : items.filter((other) => other !== item);
