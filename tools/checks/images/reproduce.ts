import { type Buildable, buildImage } from './build.ts';
import { layerDigests } from './layers.ts';

/** Builds an image twice, each step again, and returns which of its layers differ, counted from one. */
export const differingLayers = async (app: Buildable): Promise<number[]> => {
  const [first, second] = [await buildAnew(app, 'first'), await buildAnew(app, 'second')];
  const count = Math.max(first.length, second.length);
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (layer) => first[layer - 1] !== second[layer - 1],
  );
};

const buildAnew = async (app: Buildable, which: 'first' | 'second'): Promise<string[]> =>
  layerDigests(await buildImage(app, { tag: `reproducible-${which}`, noCache: true }));
