import { compose } from './compose.ts';
import { readComponents } from './constructs/components.ts';
import { environments } from './environments/environments.ts';
import { writeManifests } from './write-manifests.ts';

/**
 * `node cdk8s/main.ts [environment…]` writes `dist/<environment>/*.yaml`, of all three when none is named. Images carry
 * the tag `$ESHOP_VERSION` (dev); a laptop's ingress class is `$ESHOP_INGRESS_CLASS` (traefik), and its components are those
 * of the folder `$ESHOP_COMPONENTS` (dapr-components/local); `$ESHOP_LIVE_UPDATE` lets Tilt replace files in its pods, and
 * `$ESHOP_S3_PUBLIC_URL` is where browsers reach its S3.
 */
const settings = {
  version: process.env.ESHOP_VERSION || 'dev',
  ingressClass: process.env.ESHOP_INGRESS_CLASS || 'traefik',
  components: process.env.ESHOP_COMPONENTS || undefined,
  s3PublicUrl: process.env.ESHOP_S3_PUBLIC_URL || undefined,
  liveUpdate: process.env.ESHOP_LIVE_UPDATE === 'true',
};
const requestedNames = process.argv.slice(2);
const unknownNames = requestedNames.filter((name) => !Object.hasOwn(environments, name));
if (unknownNames.length > 0)
  throw new Error(`no environment ${unknownNames}: there are ${Object.keys(environments).join(', ')}`);

for (const [name, environment] of Object.entries(environments)) {
  if (requestedNames.length > 0 && !requestedNames.includes(name)) continue;
  const env = environment(settings);
  const { files, objects } = writeManifests(name, compose(env, readComponents(env.components)));
  console.log(`dist/${name}: ${objects} objects in ${files} files`);
}
