import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node sbom.ts <app> <npm's file> <folder>…`: npm's list of components (CycloneDX), the same for the same tree: without
 * the time and the number of the run, sorted, named as the packages are. The folders' packages are added to it.
 */
const [app = '', file = '', ...more] = process.argv.slice(2);

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
}

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const componentOf = (folder: string) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licenses = [{ license: { id: license } }];
  return { 'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'required', purl, licenses };
};

/** npm calls a workspace by its folder; the part before the version is its name. */
const withName = <C extends Component>(component: C): C => {
  const ref = component['bom-ref'];
  return { ...component, name: ref.slice(0, ref.lastIndexOf('@')) };
};

const byRef = (a: Component, b: Component) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

const {
  serialNumber: _serial,
  metadata,
  components,
  dependencies,
  ...bom
}: Bom = JSON.parse(readFileSync(file, 'utf8'));
const { timestamp: _time, component, ...rest } = metadata;
const sortedSbom = {
  ...bom,
  metadata: { ...rest, component: { ...component, name: app } },
  components: [...components, ...more.map(componentOf)].map(withName).sort(byRef),
  dependencies: dependencies
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...dependsOn].sort() }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
};
process.stdout.write(`${JSON.stringify(sortedSbom, null, 1)}\n`);
