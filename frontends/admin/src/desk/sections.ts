import type { Permission } from '@eshop/contracts/policy';

export interface Section {
  href: string;
  title: string;
  /** Who may see it. @default everybody who works here */
  needs?: Permission;
}

/** The desk's pages, in the order of its menu. */
export const sections: readonly { title: string; items: readonly Section[] }[] = [
  {
    title: 'Selling',
    items: [
      { href: '/', title: 'Dashboard' },
      { href: '/orders', title: 'Orders', needs: 'order:manage' },
      { href: '/orders/approvals', title: 'Approvals', needs: 'order:manage' },
      { href: '/payments', title: 'Payments', needs: 'payment:manage' },
      { href: '/sales', title: 'Sales report', needs: 'sales:read' },
    ],
  },
  {
    title: 'Goods',
    items: [
      { href: '/products', title: 'Products', needs: 'product:edit' },
      { href: '/stock', title: 'Stock', needs: 'stock:read' },
      { href: '/stock/alerts', title: 'Alerts', needs: 'stock:read' },
      { href: '/stock/movements', title: 'Movements', needs: 'stock:read' },
      { href: '/stock/takes', title: 'Stock take', needs: 'stock:edit' },
      { href: '/warehouses', title: 'Warehouses', needs: 'stock:read' },
    ],
  },
  {
    title: 'Running the shop',
    items: [
      { href: '/people', title: 'People', needs: 'user:manage' },
      { href: '/roles', title: 'Roles', needs: 'policy:read' },
      { href: '/audit-log', title: 'Audit log', needs: 'audit:read' },
      { href: '/dead-letters', title: 'Dead letters', needs: 'dead-letter:manage' },
      { href: '/platform', title: 'Platform', needs: 'dead-letter:manage' },
      { href: '/api', title: 'API', needs: 'policy:read' },
    ],
  },
];
