import type { App, AppId } from './app.ts';
import * as declared from './apps.ts';

/** Every app of the shop, by name. Adding one is one entry in `apps.ts` and one folder. */
export const apps: readonly App[] = Object.values(declared).sort((a, b) => a.id.localeCompare(b.id));

/** The app of that name. Throws on a name that the topology does not hold. */
export const appOf = (id: string): App => {
  const found = apps.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no app '${id}' in the topology`);
  return found;
};

/** The apps that may call `callee`, each with its operations. */
export const callersOf = (callee: AppId) =>
  apps.flatMap(({ id, calls }) => {
    const operations = calls[callee];
    return operations ? [{ caller: id, operations }] : [];
  });
