import { execFileSync } from 'node:child_process';
import type { App } from '@eshop/topology';
import { inRepository } from '../../dev/platform/repository.ts';
import { docker } from './docker.ts';

interface Options {
  tag: string;
  /** Build every step again. @default false */
  noCache?: boolean;
}

/** What an image is built of: an app, or the operators' tools. */
export type Buildable = Pick<App, 'id' | 'kind'> | typeof opsImage;

/** The operators' tools, which run as Jobs in the cluster. */
export const opsImage = { id: 'ops', kind: 'ops' } as const;

/** The name under which manifests, Tilt and Skaffold know an app's image. */
const referenceOf = ({ id }: Pick<Buildable, 'id'>, tag: string): string => `eshop/${id}:${tag}`;

/** Builds an app's image and returns its reference. Throws with the end of the build's log. */
export const buildImage = async (app: Buildable, { tag, noCache = false }: Options): Promise<string> => {
  const reference = referenceOf(app, tag);
  const { ESHOP_NODE_IMAGE: mirror } = process.env;
  const buildArguments = { APP: app.id, VERSION: tag, ...originOf(process.env), ...(mirror && { NODE_IMAGE: mirror }) };
  await docker([
    'build',
    '--progress=plain',
    ...(noCache ? ['--no-cache'] : []),
    ...['--target', app.kind, '--tag', reference],
    ...Object.entries(buildArguments).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
    inRepository(),
  ]);
  return reference;
};

/** Where the source is from and of when: the time is that of the commit, so that a second build is the same. */
const originOf = (environment: NodeJS.ProcessEnv) => {
  const { SOURCE_DATE_EPOCH: epoch = git('log', '-1', '--format=%ct'), GITHUB_REPOSITORY: repository } = environment;
  return {
    CREATED: new Date(Number(epoch || 0) * 1000).toISOString(),
    REVISION: git('describe', '--always', '--dirty', '--abbrev=40', '--exclude=*') || 'unknown',
    SOURCE: repository ? `https://github.com/${repository}` : git('remote', 'get-url', 'origin') || 'unknown',
  };
};

/** Nothing where the source is no clone, or git has no answer. */
const git = (...args: string[]): string => {
  try {
    return execFileSync('git', args, {
      cwd: inRepository(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
};
