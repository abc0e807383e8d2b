import type { CategoryId, Model } from './models.ts';

/** What a body style has in common; weights in kilograms, lengths in millimetres. */
interface Style {
  seats: number;
  drive: string;
  energy: 'gasoline' | 'battery';
  weight: number;
  length: number;
  wheels: string;
}

const styles: Record<CategoryId, Style> = {
  'cars-suv': { seats: 5, drive: 'All wheels', energy: 'gasoline', weight: 1890, length: 4760, wheels: '19 in' },
  'cars-sedan': { seats: 5, drive: 'Front wheels', energy: 'gasoline', weight: 1540, length: 4820, wheels: '18 in' },
  'cars-sports-car': {
    seats: 2,
    drive: 'Rear wheels',
    energy: 'gasoline',
    weight: 1380,
    length: 4410,
    wheels: '20 in',
  },
  'cars-electric': { seats: 5, drive: 'Rear wheels', energy: 'battery', weight: 1920, length: 4540, wheels: '19 in' },
  'motorcycles-touring': { seats: 2, drive: 'Shaft', energy: 'gasoline', weight: 288, length: 2240, wheels: '17 in' },
  'motorcycles-naked': { seats: 2, drive: 'Chain', energy: 'gasoline', weight: 194, length: 2090, wheels: '17 in' },
  'motorcycles-sport-bike': {
    seats: 1,
    drive: 'Chain',
    energy: 'gasoline',
    weight: 186,
    length: 2060,
    wheels: '17 in',
  },
  'motorcycles-electric': { seats: 2, drive: 'Belt', energy: 'battery', weight: 212, length: 2080, wheels: '17 in' },
};

const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The specifications of a model, as its page shows them. */
export const specsOf = (category: CategoryId, { power, price, name }: Model, year: number): Record<string, string> => {
  const { seats, drive, energy, weight, length, wheels } = styles[category];
  const bike = category.startsWith('motorcycles-');
  const mass = Math.round(weight + power * (bike ? 0.1 : 0.55) + (name.length % 5) * (bike ? 3 : 14));
  const sprint = between((bike ? 1.9 : 0.9) + (mass / power) * (bike ? 0.62 : 0.86), 2.4, 11.9);
  return {
    'Model year': String(year),
    Power: `${power} hp`,
    Torque: `${Math.round(power * (energy === 'battery' ? 1.45 : bike ? 0.82 : 1.28))} Nm`,
    ...(energy === 'battery' ? batteryOf(power, price, bike) : engineOf(power, bike)),
    Drive: drive,
    '0–60 mph': `${sprint.toFixed(1)} s`,
    'Top speed': `${Math.round(between(78 + power * (bike ? 0.55 : 0.24), 62, bike ? 186 : 205))} mph`,
    Weight: `${mass} kg`,
    Length: `${length + (name.length % 7) * 18} mm`,
    Seats: String(seats),
    Wheels: wheels,
    Warranty: price > 40_000 ? '5 years' : '4 years',
  };
};

const engineOf = (power: number, bike: boolean) => {
  const cylinders = bike ? (power > 150 ? 4 : power > 50 ? 2 : 1) : power > 400 ? 8 : power > 280 ? 6 : 4;
  const litres = bike ? between(power * 0.0075 + 0.15, 0.3, 1.4) : between(power * 0.0082, 1.4, 5.2);
  const consumption = bike ? 58 - power * 0.1 : 41 - power * 0.036;
  return {
    Engine: `${litres.toFixed(1)} l, ${cylinders} ${cylinders === 1 ? 'cylinder' : 'cylinders'}`,
    Transmission: bike ? '6-speed' : power > 250 ? '8-speed automatic' : '6-speed manual',
    'Fuel economy': `${Math.round(between(consumption, 16, 62))} mpg`,
  };
};

const batteryOf = (power: number, price: number, bike: boolean) => {
  const capacity = Math.round(bike ? between(price / 1150, 5, 21) : between(40 + power / 8.5, 42, 110));
  return {
    Battery: `${capacity} kWh`,
    Range: `${Math.round(capacity * (bike ? 8.6 : 3.7))} miles`,
    'Fast charging': `${Math.round(between(power * (bike ? 0.4 : 0.55), bike ? 7 : 80, 250))} kW`,
  };
};
