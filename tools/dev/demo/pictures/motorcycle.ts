import { groundY, vertical } from './backdrop.ts';
import type { MotorcycleShape } from './motorcycle-shapes.ts';
import type { Paint } from './paint.ts';
import { wheel } from './wheel.ts';

/** A motorcycle seen from the side. */
export const drawMotorcycle = (
  { radius, wheels, back, engine, front }: MotorcycleShape,
  paint: Paint,
  random: () => number,
): string => {
  const y = groundY - radius;
  const [rear, ahead] = wheels;
  const spokes = 5 + Math.floor(random() * 8);
  const rim = random() < 0.5 ? paint.base : '#b9c1ca';
  const paintLayer = (layer: string) => layer.replaceAll('"P"', '"url(#paint)"').replaceAll('"D"', `"${paint.dark}"`);
  return `
  <defs>${vertical('paint', [paint.light, paint.base, paint.dark])}</defs>
  ${wheels.map((x) => wheel({ x, y, radius, tyre: 0.22, spokes, spoke: 44 / spokes + 2, rim })).join('')}
  <path d="M560 490L${rear} ${y}" stroke="#40474f" stroke-width="28" stroke-linecap="round"/>
  <path d="M430 400L480 480" stroke="#d98b1f" stroke-width="16" stroke-linecap="round"/>
  <path d="M400 372L560 500M560 380L540 520M700 350L690 520" stroke="#33393f" stroke-width="16" stroke-linecap="round"/>
  ${paintLayer(back)}${paintLayer(engine)}
  <path d="M740 306L${ahead} ${y}" stroke="#70787f" stroke-width="26" stroke-linecap="round"/>
  <path d="M740 306L${(740 + ahead) / 2} ${(306 + y) / 2}" stroke="#c9a24b" stroke-width="20" stroke-linecap="round"/>
  <path d="M${ahead - 78} ${y - radius + 16}A${radius + 8} ${radius + 8} 0 0 1 ${ahead + 84} ${y - radius + 32}" fill="none" stroke="${paint.base}" stroke-width="14" stroke-linecap="round"/>
  ${paintLayer(front)}
  <path d="M738 300L712 268L676 262" fill="none" stroke="#23272c" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/>`;
};
