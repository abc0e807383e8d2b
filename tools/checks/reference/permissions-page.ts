import { initialPolicy, type Permission, permissions } from '@eshop/contracts/policy';
import { declaredRoutes } from '../api/declared-routes.ts';

/** Returns the text of `docs/reference/permissions.md`: which role has a permission, and which operations need it. */
export const permissionsPage = async (): Promise<string> => {
  const routes = (await declaredRoutes()).flatMap(({ routes }) => routes);
  const roles = Object.keys(initialPolicy.roles);
  const rows = permissions.map((permission) => {
    const marks = roles.map((role) => (initialPolicy.roles[role]?.includes(permission) ? 'yes' : ''));
    return `| \`${permission}\` | ${marks.join(' | ')} |`;
  });
  const sections = permissions.map((permission) => {
    const operations = routes.filter(({ allow }) => [allow].flat().includes(permission));
    return operations.length === 0 ? checkedInside(permission) : section(permission, operations);
  });
  return `${head}
| Permission | ${roles.join(' | ')} |
| --- | ${roles.map(() => '---').join(' | ')} |
${rows.join('\n')}

${sections.join('\n')}`;
};

const section = (
  permission: Permission,
  operations: readonly { verb: string; path: string; summary: string }[],
): string => `## ${permission}

| Operation | Purpose |
| --- | --- |
${operations.map(({ verb, path, summary }) => `| \`${verb} ${path}\` | ${summary} |`).join('\n')}
`;

const checkedInside = (permission: Permission): string => `## ${permission}

No operation needs it as a whole; a use case checks it for some requests.
`;

const head = `<!-- Generated from packages/contracts/src/policy.ts and the route tables by npm run generate. -->
# Permissions

The table shows the roles of a new shop. An admin changes them at run time under Users and Roles; a change takes effect
within 5 seconds. A permission that ends with \`:own\` covers only the user's own data. Any other counts only in a session
that passed a second factor ([0063](../decisions/0063-second-factor-of-a-session.md)), except in the local run.
`;
