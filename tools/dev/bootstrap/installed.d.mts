/** An entry of an npm lockfile's `packages`, as far as it matters here. */
interface Package {
  version?: string;
  integrity?: string;
  optional?: boolean;
  devOptional?: boolean;
}

export function installed(root: string): boolean;
export function sameTree(wanted: Record<string, Package>, present: Record<string, Package>): boolean;
