import { groundY, vertical } from './backdrop.ts';
import type { CarShape } from './car-shapes.ts';
import type { Paint } from './paint.ts';
import { wheel } from './wheel.ts';

/** A car seen from the side. */
export const drawCar = (shape: CarShape, paint: Paint, random: () => number): string => {
  const { wheels, radius, glass, pillars, fold, doors, head, tail, extras } = shape;
  const axle = groundY - radius;
  const body = bodyOf(shape, axle);
  const spokes = 5 + Math.floor(random() * 6);
  const rim = random() < 0.4 ? '#3c4249' : '#cfd6dd';
  return `
  <defs>
    ${vertical('paint', [paint.light, paint.base, paint.base, paint.dark])}
    ${vertical('glass', ['#c9dbe8', '#5d7286', '#26313c'])}
    <clipPath id="body"><path d="${body}"/></clipPath>
    <clipPath id="window"><path d="${glass}"/></clipPath>
  </defs>
  <rect x="230" y="560" width="760" height="54" rx="20" fill="#101216"/>
  ${wheels.map((x) => `<circle cx="${x}" cy="${axle}" r="${radius + 10}" fill="#101216"/>`).join('')}
  <path d="${body}" fill="url(#paint)"/>
  <g clip-path="url(#body)">
    <path d="M160 ${fold}C420 ${fold - 26} 760 ${fold - 20} 1060 ${fold + 14}V${fold + 28}C760 ${fold - 4} 420 ${fold - 8} 160 ${fold + 16}Z" fill="#fff" opacity=".22"/>
    <rect x="160" y="566" width="900" height="40" fill="#000" opacity=".28"/>
    ${extras}
  </g>
  <path d="${glass}" fill="url(#glass)"/>
  <g clip-path="url(#window)">
    <path d="M470 260L390 460H470L560 260ZM640 260L560 460H590L680 260Z" fill="#fff" opacity=".2"/>
    ${pillars.map((x) => `<rect x="${x - 7}" y="240" width="14" height="220" fill="${paint.dark}"/>`).join('')}
  </g>
  <path d="${glass}" fill="none" stroke="#14171b" stroke-width="6" stroke-linejoin="round"/>
  ${doors.map((x) => `<path d="M${x} ${fold - 40}V${fold + 90}" stroke="${paint.dark}" stroke-width="3" opacity=".75"/>`).join('')}
  ${doors
    .slice(1)
    .map((x) => `<rect x="${x - 60}" y="${fold - 4}" width="42" height="9" rx="4" fill="${paint.light}"/>`)
    .join('')}
  <path d="${head}" fill="#fdfbea" stroke="#cfd8df" stroke-width="3"/>
  <path d="${tail}" fill="#d02733"/>
  ${wheels.map((x) => wheel({ x, y: axle, radius, tyre: 0.24, spokes, spoke: 60 / spokes + 3, rim })).join('')}`;
};

/** The outline, closed along the sill around both wheels. */
const bodyOf = ({ outline, wheels: [rear, front], radius, sill }: CarShape, axle: number) => {
  const arch = radius + 9;
  const half = Math.sqrt(arch ** 2 - (sill - axle) ** 2);
  const over = (x: number) => `L${x + half} ${sill}A${arch} ${arch} 0 1 0 ${x - half} ${sill}`;
  return `${outline}L1014 ${sill}${over(front)}${over(rear)}L200 ${sill}Z`;
};
