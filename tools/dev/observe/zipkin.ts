import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RunTask } from '../supervisor/task.ts';
import { until } from '../supervisor/until.ts';
import type { StartViewer } from './viewer.ts';

const version = '3.5.1';
const oldestJava = 17;

/** Zipkin over the sidecars' spans, in memory. Throws when it is unavailable: it needs Java, and Maven the first time. */
export const startZipkin: StartViewer = async ({ run, ports: { zipkin: port } }) => {
  if (javaVersion() < oldestJava) throw new Error(`it needs Java ${oldestJava} or newer on the PATH`);
  const jar = await zipkinJar(run.supervisor.task);
  run.supervisor.start({
    name: 'zipkin',
    tier: 'backing',
    command: 'java',
    args: ['-Xmx256m', '-jar', jar, ...listenAt(port)],
    env: { STORAGE_TYPE: 'mem', MEM_MAX_SPANS: '200000' },
  });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/health`)).ok, {
    what: 'Zipkin is',
    timeoutMs: 60_000,
    detail: () => run.supervisor.lastLines('zipkin'),
  });
  return { title: 'Zipkin: traces', url, spansTo: `${url}/api/v2/spans` };
};

const listenAt = (port: number) =>
  Object.entries({ ip: '127.0.0.1', port, 'protocols[0]': 'http' }).map(
    ([name, value]) => `--armeria.ports[0].${name}=${value}`,
  );

/** The server as one file, kept where daprd is; fetched by Maven, which knows where this machine gets its packages. */
const zipkinJar = async (runTask: RunTask): Promise<string> => {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'eshop', 'zipkin');
  const jar = join(folder, `zipkin-server-${version}-slim.jar`);
  if (existsSync(jar)) return jar;
  if (spawnSync('mvn', ['--version']).status !== 0) throw new Error('it is fetched by Maven, which is not on the PATH');
  const artifact = `io.zipkin:zipkin-server:${version}:jar:slim`;
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  const args = ['--batch-mode', copy, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  await runTask({ name: 'zipkin-fetch', command: 'mvn', args });
  return jar;
};

/** Its major version; 0 where there is none. `java -version` writes to standard error. */
const javaVersion = (): number => {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
};
