import { roleWords } from '../people/role-words.ts';
import { permissionWords } from './permission-words.ts';
import type { Change } from './policy-change.ts';

/** What a change gives and takes, a sentence for each role and direction. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <ul className="grid gap-2 text-sm">
    {changes.map(({ role, gives, takes }) => (
      <li key={role} className="grid gap-1">
        {gives.length > 0 && (
          <p>
            <strong>{roleWords[role].name}</strong> <span className="text-positive">may also</span> {inWords(gives)}.
          </p>
        )}
        {takes.length > 0 && (
          <p>
            <strong>{roleWords[role].name}</strong> <span className="text-negative">may no longer</span>{' '}
            {inWords(takes)}.
          </p>
        )}
      </li>
    ))}
  </ul>
);

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const inWords = (permissions: Change['gives']) =>
  list.format(permissions.map((permission) => permissionWords[permission].may));
