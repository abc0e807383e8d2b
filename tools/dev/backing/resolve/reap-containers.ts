import { getContainerRuntimeClient } from 'testcontainers';
import { sessionLabel } from './container-reaper.ts';

/**
 * `node reap-containers.ts <session>`: its standard input is a pipe that the process which starts the containers holds
 * open. When that closes, the containers of the session are removed.
 */
const [, , session = ''] = process.argv;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.on('close', async () => {
  const { dockerode } = (await getContainerRuntimeClient()).container;
  const leftContainers = await dockerode.listContainers({
    all: true,
    filters: { label: [`${sessionLabel}=${session}`] },
  });
  await Promise.all(leftContainers.map(({ Id }) => dockerode.getContainer(Id).remove({ force: true, v: true })));
});
