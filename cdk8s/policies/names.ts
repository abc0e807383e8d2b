import type { Policy } from './policy.ts';
import { titleOf } from './views.ts';

const clusterWide = ['Namespace', 'PriorityClass'];

/** Names, selectors and the order of application. */
export const namePolicies: readonly Policy[] = [
  {
    rule: 'no two objects are called the same',
    broken: ({ objects }) => {
      const titles = objects.map((object) => `${object.apiVersion} ${titleOf(object)}`);
      return titles
        .filter((title, index) => titles.indexOf(title) !== index)
        .map((title) => `${title.split(' ').slice(1).join(' ')} is there twice`);
    },
  },
  {
    rule: 'names carry no hash, so that a release changes objects instead of adding some',
    broken: ({ objects }) =>
      objects
        .filter(({ metadata }) => /-c[0-9a-f]{7}$/.test(metadata.name))
        .map((object) => `${titleOf(object)} has a hash in its name`),
  },
  {
    rule: 'everything is in the namespace of the shop',
    broken: ({ objects }, { namespace }) =>
      objects
        .filter(({ kind, metadata }) => metadata.namespace !== (clusterWide.includes(kind) ? undefined : namespace))
        .map((object) => `${titleOf(object)} is in ${object.metadata.namespace ?? 'no namespace'}`),
  },
  {
    rule: 'a selector is an app’s name and role, which never change, and its pods carry it',
    broken: ({ pods }) =>
      pods.flatMap(({ owner, workload: { selector }, labels }) => {
        const selectorEntries = Object.entries(selector?.matchLabels ?? {});
        const keys = selectorEntries.map(([key]) => key).sort();
        if (!selector) return [];
        const stable = keys.join() === 'app.kubernetes.io/component,app.kubernetes.io/name';
        const hasLabels = selectorEntries.every(([key, value]) => labels[key] === value);
        return stable && hasLabels ? [] : [`${owner} selects ${JSON.stringify(selector.matchLabels)}`];
      }),
  },
  {
    rule: 'no label or selector is a hash of a construct’s path, which changes when a construct moves',
    broken: ({ objects }) =>
      objects
        .filter((object) => JSON.stringify(object).includes('cdk8s.io/metadata.addr'))
        .map((object) => `${titleOf(object)} carries the address of its construct`),
  },
  {
    rule: 'the namespace comes first, stores and migrations before the apps',
    broken: ({ files }) => {
      const isBefore = (first: string, then: string) =>
        files.indexOf(first) < files.indexOf(then) ? [] : [`${first} comes after ${then}`];
      return [
        ...(files[0] === 'cluster' ? [] : [`${files[0]} comes before the namespace`]),
        ...isBefore('dapr', 'order'),
        ...isBefore('migrations', 'order'),
        ...isBefore('cart-redis', 'cart'),
      ];
    },
  },
];
