import type { Scene } from './paint.ts';

/** Where wheels touch the ground, in the image's 1200 by 800. */
export const groundY = 640;
const horizon = 520;

/** Sky, ranges and ground; `random` bends the ranges. */
export const backdrop = ({ sky, ranges, ground, sun }: Scene, random: () => number): string => `
  <defs>
    ${vertical('sky', sky)}
    ${vertical('ground', ground)}
    <radialGradient id="shade"><stop offset="0" stop-opacity=".55"/><stop offset="1" stop-opacity="0"/></radialGradient>
  </defs>
  <rect width="1200" height="800" fill="url(#sky)"/>
  ${sun ? sunAt(sun) : ''}
  ${ranges.map((colour, depth) => range(colour, depth, random)).join('')}
  <rect y="${horizon}" width="1200" height="${800 - horizon}" fill="url(#ground)"/>
  <rect y="${horizon}" width="1200" height="3" fill="#fff" opacity=".18"/>
  <ellipse cx="600" cy="${groundY + 4}" rx="520" ry="34" fill="url(#shade)"/>`;

/** A linear gradient from top to bottom. */
export const vertical = (id: string, colours: readonly string[]): string => {
  const stops = colours.map((colour, at) => `<stop offset="${at / (colours.length - 1)}" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>`;
};

const sunAt = ({ x, y, colour }: NonNullable<Scene['sun']>) =>
  [150, 105, 62]
    .map((r, ring) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}" opacity="${[0.12, 0.2, 0.9][ring]}"/>`)
    .join('');

const range = (colour: string, depth: number, random: () => number) => {
  const base = horizon - 130 + depth * 48;
  const peaks = Array.from({ length: 7 }, (_, at) => {
    const x = at * 200;
    const y = Math.round(base + (random() - 0.5) * (110 - depth * 25));
    return at === 0 ? `M0 ${horizon}V${y}` : `S${x - 70} ${y} ${x} ${Math.round((y + base) / 2)}`;
  });
  return `<path d="${peaks.join('')}V${horizon}Z" fill="${colour}"/>`;
};
