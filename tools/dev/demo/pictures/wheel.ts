/** How a wheel looks. Lengths are the image's units. */
export interface Wheel {
  x: number;
  y: number;
  radius: number;
  /** The tyre's share of the radius, from 0 to 1. */
  tyre: number;
  spokes: number;
  /** Width of a spoke. */
  spoke: number;
  rim: string;
}

/** A wheel seen from the side, with its brake disc. */
export const wheel = ({ x, y, radius, tyre, spokes, spoke, rim }: Wheel): string => {
  const inner = radius * (1 - tyre);
  const lines = Array.from({ length: spokes }, (_, at) => {
    const angle = (at / spokes) * 2 * Math.PI + 0.3;
    const end = `${(x + Math.cos(angle) * inner).toFixed(1)} ${(y + Math.sin(angle) * inner).toFixed(1)}`;
    return `M${x} ${y}L${end}`;
  });
  return `
    <circle cx="${x}" cy="${y}" r="${radius}" fill="#17191d"/>
    <circle cx="${x}" cy="${y}" r="${radius - 5}" fill="none" stroke="#33373d" stroke-width="3"/>
    <circle cx="${x}" cy="${y}" r="${inner}" fill="#22262b"/>
    <circle cx="${x}" cy="${y}" r="${inner * 0.62}" fill="none" stroke="#7c858f" stroke-width="${inner * 0.16}" opacity=".7"/>
    <path d="${lines.join('')}" stroke="${rim}" stroke-width="${spoke}" stroke-linecap="round"/>
    <circle cx="${x}" cy="${y}" r="${inner}" fill="none" stroke="${rim}" stroke-width="7"/>
    <circle cx="${x}" cy="${y}" r="${inner * 0.18}" fill="${rim}"/>
    <circle cx="${x}" cy="${y}" r="${inner * 0.08}" fill="#3a3f46"/>`;
};
