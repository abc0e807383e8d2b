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

export default deskPage('policy:read', async ({ session, can }) => {
  const policy = await attempt(auth.policy(session));
  const csrf = can('policy:edit') ? await csrfToken() : undefined;
  return (
    <div className="grid gap-4">
      <PageHeader title="Roles" lead="What each role may do, everywhere in the shop. Who has which is under People." />
      <Part of={policy}>{(value) => <RolesEditor version={value.version} grants={grantsOf(value)} csrf={csrf} />}</Part>
    </div>
  );
});
