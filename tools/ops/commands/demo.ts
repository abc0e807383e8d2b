import { parseArgs } from 'node:util';
import { type AppId, apps } from '@eshop/topology';
import { seedDemo } from '../../dev/demo/seed.ts';
import { createKubectl } from '../cluster/kubectl.ts';
import { clusterPlatform } from '../cluster/platform.ts';

const usage = `npm run demo [-- --namespace eshop]

Loads demo logins, catalog, stock and past sales into the shop in the cluster that kubectl points at. Existing data is
kept. The local run does this automatically.`;

const main = async () => {
  const { values } = parseArgs({
    options: { namespace: { type: 'string', default: 'eshop' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const { urls, environments, sidecarUrl, close } = await clusterPlatform(createKubectl(values.namespace));
  const order = await sidecarUrl('order');
  const tokens = { dapr: environments.order?.DAPR_API_TOKEN ?? '', app: environments.order?.APP_API_TOKEN ?? '' };
  const sidecarUrls = Object.fromEntries(apps.map(({ id }) => [id, order])) as Record<AppId, string>;
  const environmentOf = (app: AppId) => definedOnly(environments[app] ?? {});
  await seedDemo({ apps, urls, sidecarUrls, tokens, environmentOf }).finally(close);
  console.log(`Demo data is in ${urls.customer}: ${['admin', 'manager', 'staff', 'customer'].join(', ')}@eshop.test`);
};

const definedOnly = (entries: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined));

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
