import { apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../platform/repository.ts';
import { production } from './production.ts';
import { readManifest } from './workspaces.ts';

const forDevelopment = ['description', 'scripts', 'devDependencies'];

describe('the package.json of an image', () => {
  it.each(apps)('keeps all that $id has but what is there for development', ({ id, kind }) => {
    const manifest = readManifest(inRepository(), `${kind === 'site' ? 'frontends' : 'services'}/${id}`);
    const keptKeys = Object.keys(JSON.parse(JSON.stringify(production(manifest))));
    expect(keptKeys.toSorted()).toEqual(
      Object.keys(manifest)
        .filter((key) => !forDevelopment.includes(key))
        .toSorted(),
    );
  });
});
