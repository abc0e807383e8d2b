import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Read by the image's own Node from its standard input: prints every file of the image, the packages in its node_modules
// folders, and its list of components.
const notOfTheImage = ['/proc', '/sys', '/dev', '/.dockerenv'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notOfTheImage.includes(path)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const packageOf = (file: string): string[] => {
  if (!/^\/app\/(.*\/)?node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file)) return [];
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return [`${name}@${version}`];
};

const files = filesIn('/');
const sbom = files.includes('/app/sbom.cdx.json') ? JSON.parse(readFileSync('/app/sbom.cdx.json', 'utf8')) : undefined;
console.log(JSON.stringify({ files, packages: files.flatMap(packageOf), sbom }));
