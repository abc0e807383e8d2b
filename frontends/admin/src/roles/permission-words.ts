import type { Permission } from '@eshop/contracts/policy';

interface Words {
  /** Completes "may …". */
  may: string;
  about: string;
}

/** What each permission allows, in plain words. */
export const permissionWords: Readonly<Record<Permission, Words>> = {
  'profile:own': {
    may: 'have a profile',
    about: 'Log in, and keep a name, a phone number and addresses. Admins always keep it.',
  },
  'order:own': { may: 'order', about: 'Place, follow and cancel orders of their own.' },
  'order:manage': { may: 'manage orders', about: "See everybody's orders, and ship, deliver or fail them." },
  'payment:own': { may: 'pay', about: 'Send proofs for orders of their own.' },
  'payment:manage': {
    may: 'decide payments',
    about: 'See proofs, approve or reject them, request other ones, record refunds.',
  },
  'product:edit': { may: 'edit products', about: 'Create, change, import and delete products and their pictures.' },
  'product:reprice': {
    may: 'reprice products',
    about: 'Set a price below half of the highest one of the last seven days, and change SKUs and vehicle classes.',
  },
  'stock:read': { may: 'see stock', about: 'Levels, movements, reservations and alerts.' },
  'stock:edit': { may: 'move stock', about: 'Receive, adjust and count goods within their warehouses.' },
  'stock:manage': {
    may: 'manage stock',
    about: 'Move goods between warehouses, set alert levels, open warehouses.',
  },
  'sales:read': { may: 'read the sales report', about: 'Revenue, costs and margins, and their exports.' },
  'user:manage': { may: 'manage people', about: 'Find people and give them roles. Admins always keep it.' },
  'policy:read': { may: 'see roles', about: 'This table and the API documentation. Admins always keep it.' },
  'policy:edit': { may: 'change roles', about: 'What each role may do. Admins always keep it.' },
  'dead-letter:manage': {
    may: 'handle dead letters',
    about: 'View, redrive and discard events that a service failed to process; view the platform.',
  },
  'audit:read': { may: 'read the audit log', about: 'Who changed what, in every service.' },
};
