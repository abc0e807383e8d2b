import { accessSync, chownSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface SystemUser {
  uid: number;
  gid: number;
}

/** The user a server runs as: the named one when this process is root, for such servers refuse root; else undefined, oneself. */
export const systemUser = (name: string): SystemUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error(`there is no user '${name}' to run its server as`);
  return { uid: Number(uid), gid: Number(gid) };
};

/** Makes a folder that is the server's own. Throws when the server's user cannot get there. */
export const ownFolder = (folder: string, user: SystemUser | undefined) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!user) return accessSync(folder, constants.W_OK);
  chownSync(folder, user.uid, user.gid);
  const closedFolder = parentsOf(folder).find(
    (parent) => (statSync(parent).mode & 0o001) === 0 && statSync(parent).uid !== user.uid,
  );
  if (closedFolder)
    throw new Error(`${closedFolder} is closed to the server's own user; put the data elsewhere with ESHOP_DATA`);
};

const parentsOf = (folder: string): string[] => {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...parentsOf(parent)];
};
