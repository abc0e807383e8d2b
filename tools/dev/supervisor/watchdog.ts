import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the reaper; `release` lets it do its work and waits for its end. */
export const startReaper = (recordsFile: string, folderToRemove?: string) => {
  const script = fileURLToPath(new URL('./reaper.ts', import.meta.url));
  const args = [script, recordsFile, ...(folderToRemove ? [folderToRemove] : [])];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const childExit = once(child, 'exit');
  return {
    release: async () => {
      child.stdin.end();
      await childExit;
    },
  };
};
