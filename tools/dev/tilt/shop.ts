import { type App, apps, backingPorts } from '@eshop/topology';
import { workspacesOf } from '../in-image/workspaces.ts';
import { inRepository } from '../platform/repository.ts';
import { forLiveUpdate } from './live-update.ts';
import { imagesOf, type KubernetesObject, readFiles, seenTo, selector } from './objects.ts';

// Prints, as JSON for the Tiltfile: what to apply, and how to build, group, order and forward it.

const files = readFiles();
const allObjects = files.flatMap(({ objects }) => objects);
const byTilt = seenTo(allObjects);
const namesOf = (kind: string) =>
  allObjects.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name);
const isApp = (file: string) => apps.some(({ id }) => id === file);

const offset = Number(process.env.ESHOP_PORT_OFFSET ?? 0);
/** Where the stores listen on the laptop: as in the local run. */
const local = backingPorts(offset);
const forwardedPorts: Readonly<Record<string, readonly [number, number]>> = {
  postgres: [local.postgres, 5432],
  mysql: [local.mysql, 3306],
  'dapr-redis': [local.daprRedis, 6379],
  dynamodb: [local.dynamodb, 8000],
  s3: [local.s3, 9000],
  cognito: [local.cognito, 9229],
  rabbitmq: [local.rabbitmq, 5672],
  'pubsub-emulator': [local.pubsubEmulator, 8085],
};

const appOf = ({ id, kind, port }: App) => {
  const folder = `${kind === 'site' ? 'frontends' : 'services'}/${id}`;
  return {
    name: id,
    kind,
    port: [port + offset, port],
    image: `eshop/${id}`,
    target: `${kind}-dev`,
    /** Its folder and those of the packages that it uses: what is copied into the pod when it is saved. */
    sources: workspacesOf(inRepository(), folder),
    objects: objectsOf(files.find(({ name }) => name === id)?.objects ?? []),
    migrations: namesOf('Job').filter((name) => name === `${id}-migration`),
  };
};

/** Those that Tilt has to be told of. */
const objectsOf = (objects: readonly KubernetesObject[]) => objects.filter((each) => !byTilt(each)).map(selector);

const live = (object: KubernetesObject) => {
  const app = apps.find(({ id }) => object.kind === 'Deployment' && object.metadata.name === id);
  return app ? forLiveUpdate(object, { compiles: app.kind === 'site' }) : object;
};

const own = imagesOf(allObjects).filter((image) => image.startsWith('eshop/'));
console.log(
  JSON.stringify({
    objects: allObjects.map(live),
    groups: files
      .filter(({ name }) => !isApp(name))
      .map(({ name, objects }) => ({ name: `${name}-objects`, objects: objectsOf(objects) }))
      .filter(({ objects }) => objects.length > 0),
    stores: namesOf('StatefulSet').map((name) => ({ name, ports: forwardedPorts[name] ? [forwardedPorts[name]] : [] })),
    jobs: namesOf('Job'),
    scheduled: namesOf('CronJob'),
    apps: apps.map(appOf),
    /** Those of the stores that no registry has. */
    emulators: own.map((image) => image.replace('eshop/', '')).filter((name) => !isApp(name)),
  }),
);
