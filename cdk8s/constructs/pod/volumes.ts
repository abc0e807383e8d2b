import { Size } from 'cdk8s';
import { Volume } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** Returns an empty volume that lives as long as its pod; `size` in mebibytes. */
export const emptyVolume = (scope: Construct, name: string, size: number): Volume =>
  Volume.fromEmptyDir(scope, `volume-${name}`, name, { sizeLimit: Size.mebibytes(size) });
