import { permissions } from '@eshop/contracts/policy';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfToken } from '@eshop/ui/server/csrf';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { Part } from '../../desk/part.tsx';
import { auth } from '../../gateways/auth.ts';
import { grantsOf } from '../../roles/policy-change.ts';
import { RolesEditor } from '../../roles/roles-editor.tsx';

export const metadata: Metadata = { title: 'Roles' };

export default deskPage('policy:read', async ({ session, person, can }) => {
  const policy = await attempt(auth.policy(session));
  const csrf = can('policy:edit') ? await csrfToken() : undefined;
  const editable = person.roles.includes('admin') ? permissions : (person.permissions ?? []);
  return (
    <div className="grid gap-4">
      <PageHeader title="Roles" lead="What each role may do, everywhere in the shop. Who has which is under People." />
      {csrf && editable.length < permissions.length && (
        <p className="text-sm text-muted">You can give and take only the permissions that you have yourself.</p>
      )}
      <Part of={policy}>
        {(value) => <RolesEditor version={value.version} grants={grantsOf(value)} csrf={csrf} editable={editable} />}
      </Part>
    </div>
  );
});
