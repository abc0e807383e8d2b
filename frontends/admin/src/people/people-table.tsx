import type { Role } from '@eshop/contracts/policy';
import type { Person } from '@eshop/contracts/user';
import { Badge } from '@eshop/ui/components/badge.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import Link from 'next/link';
import { Ask } from '../desk/ask.tsx';
import { DataTable } from '../desk/data-table.tsx';
import { linkTo } from '../desk/links.ts';
import { smallButton } from '../desk/small-button.tsx';
import type { Choice } from '../gateways/choices.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { roleOrder, roleWords } from './role-words.ts';
import { RolesForm } from './roles-form.tsx';

interface Props {
  people: readonly Person[];
  /** The user id of who looks. */
  viewer: string;
  /** The roles that the viewer may give. */
  grantableRoles: readonly Role[];
  warehouses: readonly Choice[];
  /** Whether the viewer may read who changed what. */
  audited: boolean;
}

/** People with their roles, and what can be done with each. */
export const PeopleTable = ({ people, viewer, grantableRoles, warehouses, audited }: Props) => (
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
            <bdi className="font-medium">{name}</bdi> <span className="text-muted">{username}</span>
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
          <div className="flex flex-wrap justify-end gap-2">
            {audited && <History {...person} />}
            {person.editable ? (
              <>
                <Ask
                  label={
                    <>
                      Edit roles
                      <span className="sr-only">
                        {' '}
                        of <bdi>{person.name}</bdi>
                      </span>
                    </>
                  }
                  title={`Roles of ${person.name}`}
                >
                  <RolesForm person={person} grantableRoles={grantableRoles} warehouses={warehouses}>
                    <CsrfField />
                  </RolesForm>
                </Ask>
                {person.roles.some((role) => role !== 'customer') && <ResetSecondFactor {...person} />}
              </>
            ) : (
              <span className="text-sm text-muted">
                {person.id === viewer
                  ? 'Ask a colleague to change your roles.'
                  : 'Has permissions that you do not have.'}
              </span>
            )}
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

/** For somebody who has lost their phone. */
const ResetSecondFactor = ({ id, name }: Pick<Person, 'id' | 'name'>) => (
  <Ask
    label={
      <>
        Reset authenticator<span className="sr-only"> of {name}</span>
      </>
    }
    title={`Authenticator app of ${name}`}
  >
    <p className="text-sm">
      Make sure that you talk to {name}. This ends all their sessions and their password. They choose a new one with
      “Forgot your password?” at the shop, then set up another app at their next login here.
    </p>
    <Form action={resetSecondFactor} fields={[]} submit="Reset authenticator" look="danger" prefix={`factor-${id}`}>
      <CsrfField />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={name} />
    </Form>
  </Ask>
);
