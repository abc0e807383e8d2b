import { currentSession } from '@eshop/ui/server/current-session';
import type { Admit } from '@eshop/ui/server/log-in';
import type { Session } from '@eshop/ui/server/sessions';
import { redirect } from 'next/navigation';

const staffRoles = ['staff', 'manager', 'admin'];

/** Only who works here may stay; what each may do the services decide. */
export const admitStaff: Admit = ({ roles }) =>
  roles.some((role) => staffRoles.includes(role))
    ? undefined
    : {
        type: 'urn:eshop:problem:forbidden',
        title: 'This login is not for the administration',
        status: 403,
        detail: 'It belongs to a customer. Ask an admin for a role, or use the shop.',
      };

/** The session of who works here; everybody else is sent to the login, and back to `path` after it. */
export const requireStaff = async (path: string): Promise<Session> =>
  (await currentSession()) ?? redirect(`/login?next=${encodeURIComponent(path)}`);
