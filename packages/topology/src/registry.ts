import type { App as AnyApp } from './app.ts';
import * as declared from './apps.ts';
import { repeatable } from './repeatable.ts';

type Declared = typeof declared;

/** The name of an app of the shop. */
export type AppId = Declared[keyof Declared]['id'];
export type App = AnyApp<AppId>;

/** Every app of the shop, by name. Adding one is one entry in `apps.ts` and one folder. */
export const apps: readonly App[] = Object.values(declared).sort((a, b) => a.id.localeCompare(b.id));

/** The app of that name. Throws on a name that the topology does not hold. */
export const appOf = (id: string): App => {
  const found = apps.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no app '${id}' in the topology`);
  return found;
};

/** Whether a call may be sent again when its response was lost: reading always, anything else as its route says. */
export const isRepeatable = (callee: AppId, operation: string): boolean =>
  operation.startsWith('GET ') || (repeatable[callee]?.includes(operation) ?? false);

/** The apps that may call `callee`, each with its operations. */
export const callersOf = (callee: string) =>
  apps.flatMap(({ id, calls }) => {
    const operations = calls[callee];
    return operations ? [{ caller: id, operations }] : [];
  });
