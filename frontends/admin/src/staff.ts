import type { Admit } from '@eshop/ui/server/log-in';

const staffRoles = ['staff', 'manager', 'admin'];

/** Only who works here may stay; what each may do the services decide. */
export const admitStaff: Admit = ({ roles }) =>
  roles.some((role) => staffRoles.includes(role))
    ? undefined
    : {
        type: '/problems/forbidden',
        title: 'This login is not for the administration',
        status: 403,
        detail: 'It belongs to a customer. Ask an admin for a role, or use the shop.',
      };
