import { apps } from '@eshop/topology';
import { defaultFolders } from '../../dev/platform/folders.ts';
import { createKubectl } from '../cluster/kubectl.ts';
import { clusterPlatform } from '../cluster/platform.ts';
import { type Environments, openStores, readEnvironments, type Stores } from './stores.ts';

/** Options of commands that work on a running platform's stores. */
export const whichPlatform = {
  cluster: { type: 'boolean', default: false },
  'in-pod': { type: 'boolean', default: false },
  namespace: { type: 'string', default: 'eshop' },
} as const;

interface WhichPlatform {
  cluster: boolean;
  'in-pod'?: boolean;
  namespace: string;
}

/**
 * Opens the stores of the platform on this machine, of the one in the cluster that kubectl points at, or, in a pod of that
 * cluster, those that the pod's own environment names.
 */
export const openPlatformStores = async (
  which: WhichPlatform,
): Promise<{ stores: Stores; environments: Environments; close: () => Promise<void> }> => {
  if (which['in-pod']) {
    const environments = Object.fromEntries(apps.map(({ id }) => [id, process.env]));
    const stores = openStores(environments, 'http://product');
    return { stores, environments, close: stores.close };
  }
  if (!which.cluster) {
    const { generatedDir } = defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0));
    const environments = readEnvironments(generatedDir);
    const stores = openStores(environments);
    return { stores, environments, close: stores.close };
  }
  const platform = await clusterPlatform(createKubectl(which.namespace));
  const stores = openStores(platform.environments, platform.urls.product);
  const close = async () => {
    await stores.close();
    platform.close();
  };
  return { stores, environments: platform.environments, close };
};
