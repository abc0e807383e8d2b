import type { Person } from '@eshop/contracts/user';
import { Badge } from '@eshop/ui/components/badge.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import Link from 'next/link';
import { Ask } from '../desk/ask.tsx';
import { DataTable } from '../desk/data-table.tsx';
import { linkTo } from '../desk/links.ts';
import { smallButton } from '../desk/small-button.tsx';
import type { Choice } from '../gateways/choices.ts';
import { roleOrder, roleWords } from './role-words.ts';
import { RolesForm } from './roles-form.tsx';

interface Props {
  people: readonly Person[];
  warehouses: readonly Choice[];
  /** Whether the viewer may read who changed what. */
  audited: boolean;
}

/** People with their roles, and what can be done with each. */
export const PeopleTable = ({ people, warehouses, audited }: Props) => (
  <DataTable
    caption="People"
    rows={people}
    keyOf={({ id }) => id}
    empty="Nobody's username, e-mail address or name begins like that."
    columns={[
      {
        head: 'Name',
        cell: ({ name, username }) => (
          <>
            <span className="font-medium">{name}</span> <span className="text-muted">{username}</span>
          </>
        ),
      },
      { head: 'E-mail address', cell: ({ email }) => email },
      { head: 'Roles', cell: (person) => <Roles {...person} /> },
      { head: 'Warehouses', cell: (person) => placesOf(person, warehouses) },
      {
        head: <span className="sr-only">Actions</span>,
        align: 'end',
        cell: (person) => (
          <div className="flex justify-end gap-2">
            {audited && <History {...person} />}
            <Ask
              label={
                <>
                  Edit roles<span className="sr-only"> of {person.name}</span>
                </>
              }
              title={`Roles of ${person.name}`}
            >
              <RolesForm person={person} warehouses={warehouses}>
                <CsrfField />
              </RolesForm>
            </Ask>
          </div>
        ),
      },
    ]}
  />
);

const Roles = ({ roles }: Pick<Person, 'roles'>) => (
  <span className="flex flex-wrap gap-1">
    {roleOrder
      .filter((role) => roles.includes(role))
      .map((role) => (
        <Badge key={role} tone={role === 'customer' ? 'neutral' : 'accent'}>
          {roleWords[role].name}
        </Badge>
      ))}
  </span>
);

const placesOf = ({ roles, warehouses }: Person, known: readonly Choice[]): string => {
  if (!roles.some((role) => role !== 'customer')) return '';
  if (warehouses === null) return 'All';
  return warehouses
    .map((id) => known.find(({ value }) => value === id)?.label ?? `Warehouse ${id.slice(0, 8)}`)
    .join(', ');
};

const History = ({ id, name }: Pick<Person, 'id' | 'name'>) => (
  <Link href={linkTo('/audit-log', { app: 'auth', resource: `user/${id}` })} prefetch={false} className={smallButton()}>
    Changes<span className="sr-only"> to {name}</span>
  </Link>
);
