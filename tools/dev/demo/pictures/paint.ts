/** A vehicle's colours, light to dark. */
export interface Paint {
  name: string;
  light: string;
  base: string;
  dark: string;
}

const paint = (name: string, light: string, base: string, dark: string): Paint => ({ name, light, base, dark });

export const paints: readonly Paint[] = [
  paint('crimson', '#f0625f', '#c32430', '#6f0f1c'),
  paint('ocean blue', '#5fa5ee', '#1f66bd', '#0d2f66'),
  paint('pearl white', '#ffffff', '#dfe4ea', '#98a2ae'),
  paint('graphite', '#7b8592', '#454d58', '#1c2026'),
  paint('forest green', '#5aa57b', '#256648', '#0f3424'),
  paint('amber', '#ffcb66', '#e8961c', '#94530a'),
  paint('silver', '#e6ebf0', '#aab4be', '#626d78'),
  paint('midnight', '#566a9e', '#25345e', '#0e1631'),
  paint('copper', '#ea9a72', '#b65a32', '#642b14'),
  paint('sage', '#c3d0ae', '#8b9d74', '#4c5a3c'),
  paint('violet', '#a58be0', '#6545ae', '#321e64'),
];

/** Where an image was taken: the sky from top to bottom, three ranges from far to near, the ground. */
export interface Scene {
  name: string;
  sky: readonly [string, string, string];
  ranges: readonly [string, string, string];
  ground: readonly [string, string];
  sun?: { x: number; y: number; colour: string };
}

export const scenes: readonly Scene[] = [
  {
    name: 'at sunset',
    sky: ['#2d2a5a', '#c2617c', '#ffc98a'],
    ranges: ['#8b5a7e', '#633f68', '#3f2c4f'],
    ground: ['#54415b', '#2a2134'],
    sun: { x: 860, y: 400, colour: '#ffe7b0' },
  },
  {
    name: 'by the sea',
    sky: ['#6db8e8', '#b7e0f3', '#f2fbff'],
    ranges: ['#9ec9db', '#5fa3bf', '#3c84a5'],
    ground: ['#d9cdb4', '#a8987a'],
    sun: { x: 240, y: 170, colour: '#ffffff' },
  },
  {
    name: 'in the hills',
    sky: ['#8fc2dd', '#d5e9e4', '#f8f4e2'],
    ranges: ['#a7c2a9', '#77a07f', '#4f7c5d'],
    ground: ['#8d9189', '#565b55'],
    sun: { x: 980, y: 180, colour: '#fffbe6' },
  },
  {
    name: 'in the desert',
    sky: ['#e8a868', '#f5cf9d', '#fff1d6'],
    ranges: ['#d99a63', '#bb7443', '#93512d'],
    ground: ['#d8a673', '#a06f41'],
    sun: { x: 330, y: 250, colour: '#fff6da' },
  },
  {
    name: 'on a winter morning',
    sky: ['#93a9c9', '#cfdbe9', '#f6f9fc'],
    ranges: ['#bccada', '#93a8bf', '#6c849e'],
    ground: ['#dfe6ee', '#aab8c7'],
    sun: { x: 700, y: 240, colour: '#ffffff' },
  },
  {
    name: 'after dark',
    sky: ['#070b1d', '#182448', '#3a4a7d'],
    ranges: ['#1d2748', '#141c38', '#0c1226'],
    ground: ['#20273f', '#0b0e1a'],
    sun: { x: 950, y: 140, colour: '#dfe6ff' },
  },
];

/** A plain studio, for the second image. */
export const studio: Scene = {
  name: 'in the studio',
  sky: ['#eef1f4', '#f7f8fa', '#ffffff'],
  ranges: ['#f7f8fa', '#f7f8fa', '#f7f8fa'],
  ground: ['#e3e7eb', '#c9cfd6'],
};
