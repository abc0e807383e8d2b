import { z } from 'zod';
import type { Buildable } from './build.ts';
import type { Image } from './docker.ts';

/** What is in an image. Packages are `name@version`. */
export const Contents = z.object({
  files: z.array(z.string()),
  packages: z.array(z.string()),
  sbom: z
    .object({ bomFormat: z.literal('CycloneDX'), components: z.array(z.object({ 'bom-ref': z.string() })) })
    .optional(),
});
export type Contents = z.infer<typeof Contents>;

/** An image on disk, and the image that it stands on. */
export interface Subject {
  app: Buildable;
  image: Image;
  base: Pick<Image, 'Size'>;
  contents: Contents;
}

const megabyte = 1e6;
/** What an image may add to Node's, in bytes. */
export const budgets = { service: 60 * megabyte, site: 60 * megabyte, ops: 120 * megabyte } as const;

const labels = ['title', 'source', 'revision', 'version', 'created', 'licenses'];

/** Files that have no business in a deployed image. */
const unwantedPaths = [
  /\.test\.tsx?$/,
  /^\/app\/(?!.*node_modules\/).*\/test\//,
  /\/\.git\//,
  /\/(_cacache|\.npm|\.cache|\.ssh|\.docker|\.aws)\//,
  /\/\.(npmrc|env[^/]*|git-credentials|netrc)$/,
  /\/(npm|npx|yarn|yarnpkg|corepack)$/,
  /^\/app\/(?!.*node_modules\/).*\.(pem|key)$/,
];

/** What is wrong with an image, a sentence each. */
export const judge = (subject: Subject): string[] => [
  ...overBudget(subject),
  ...(/^[1-9]\d*(:\d+)?$/.test(subject.image.Config.User) ? [] : [`runs as '${subject.image.Config.User}'`]),
  ...labels
    .filter((label) => !subject.image.Config.Labels?.[`org.opencontainers.image.${label}`])
    .map((label) => `has no label ${label}`),
  ...subject.contents.files
    .filter((file) => unwantedPaths.some((pattern) => pattern.test(file)))
    .map((file) => `holds ${file}`),
  ...unlistedPackages(subject),
];

export const addedBytes = ({ image, base }: Pick<Subject, 'image' | 'base'>): number => image.Size - base.Size;

const overBudget = (subject: Subject): string[] => {
  const [addedSize, budget] = [addedBytes(subject), budgets[subject.app.kind]];
  return addedSize > budget ? [`adds ${addedSize / megabyte} MB to its base, ${budget / megabyte} MB are allowed`] : [];
};

/** A service holds just what its list says. Of a site Next takes single files and compiles the rest into its own. */
const unlistedPackages = ({ app, contents: { packages, sbom } }: Subject): string[] => {
  if (!sbom) return ['has no list of its components'];
  const listedRefs = sbom.components.map((component) => component['bom-ref']);
  const missing =
    app.kind === 'site' ? [] : listedRefs.filter((name) => !name.startsWith('@eshop/') && !packages.includes(name));
  return [
    ...packages.filter((name) => !listedRefs.includes(name)).map((name) => `holds ${name}, which is not on its list`),
    ...missing.map((name) => `lists ${name}, which is not in it`),
  ];
};
