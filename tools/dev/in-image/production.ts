import type { Manifest } from './workspaces.ts';

/** What an image needs of a package.json: all but what is there for development. */
export const production = ({
  name,
  version,
  private: isPrivate,
  license,
  type,
  exports,
  imports,
  dependencies,
}: Manifest) => ({ name, version, private: isPrivate, license, type, exports, imports, dependencies });
