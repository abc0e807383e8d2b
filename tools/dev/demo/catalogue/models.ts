/** A model of the demo catalogue. Everything else about the vehicle follows from these. */
export interface Model {
  brand: string;
  name: string;
  /** In whole dollars. */
  price: number;
  /** In horsepower. */
  power: number;
  /** What the brand says of it, one sentence. */
  line: string;
}

const model = (brand: string, name: string, price: number, power: number, line: string): Model => ({
  brand,
  name,
  price,
  power,
  line,
});

/** The brands are fictional. Eight models in each category of the shop. */
export const models = {
  'cars-suv': [
    model('Halden', 'Ridgeback', 46_900, 285, 'A body-on-frame explorer with a locking rear axle and a quiet cabin.'),
    model('Halden', 'Fjordline', 58_400, 340, 'Three full rows and air springs that smooth out washboard gravel.'),
    model('Norvane', 'Terrano X', 39_800, 240, 'The family all-rounder that parks itself and swallows five bicycles.'),
    model('Norvane', 'Outpost', 34_500, 205, 'Compact outside, tall inside, with a load floor you can hose out.'),
    model('Castellan', 'Regent', 89_900, 460, 'A flagship with open-pore wood, massaging seats and a whispering V8.'),
    model('Castellan', 'Marquis', 72_300, 395, 'The coupé-roofed sibling, lower by a hand and keener in corners.'),
    model('Brightwater', 'Dune', 31_900, 188, 'Honest, light and easy to love, with a spare wheel on the door.'),
    model(
      'Oakridge',
      'Pathfinder S',
      42_700,
      262,
      'Towing up to three tons, with cameras that see around the trailer.',
    ),
  ],
  'cars-sedan': [
    model('Castellan', 'Consul', 64_900, 375, 'The long-distance sedan: rear-steered, hushed and unhurried.'),
    model('Castellan', 'Legate', 51_200, 310, 'A sharper, shorter Consul for those who drive themselves.'),
    model('Norvane', 'Meridian', 28_900, 180, 'Sensible running costs, a grown-up ride and a trunk for four cases.'),
    model('Norvane', 'Meridian GT', 36_400, 255, 'The Meridian with adaptive dampers and a turbocharged heart.'),
    model('Aurelia', 'Vesper', 43_600, 290, 'Italianate lines over a rear-wheel-drive chassis that loves a back road.'),
    model('Aurelia', 'Notturno', 57_800, 365, 'All-wheel drive and a straight six with a voice worth the fuel.'),
    model('Brightwater', 'Harbor', 24_700, 158, 'Five seats, five stars for safety and seven years of warranty.'),
    model('Kestrel', 'Strata', 33_300, 218, 'A hybrid that sips in town and still covers the distance at the weekend.'),
  ],
  'cars-sports-car': [
    model('Aurelia', 'Folgore', 118_000, 540, 'A mid-engined coupé with a carbon tub and a gated shifter on request.'),
    model('Aurelia', 'Falcetta', 84_500, 430, 'The everyday Aurelia: two seats, two trunks and a flat six.'),
    model('Vantor', 'R7', 142_500, 640, 'A twin-turbo V8 behind your shoulders and active aero all around.'),
    model('Vantor', 'R5 Spyder', 109_900, 520, 'Open in eleven seconds, at up to thirty miles an hour.'),
    model('Kestrel', 'Talon', 46_200, 300, 'Light, analogue and rear-driven, with a six-speed manual as standard.'),
    model('Kestrel', 'Talon Club', 54_900, 345, 'The Talon for track days: bucket seats, bigger brakes, less trim.'),
    model('Castellan', 'Paladin', 97_600, 485, 'A front-engined grand tourer that crosses a continent in a day.'),
    model('Halden', 'Bolt 2', 38_700, 270, 'A small coupé with a big heart and a limited-slip differential.'),
  ],
  'cars-electric': [
    model('Lumen', 'One', 35_900, 204, 'The electric hatchback that made charging at home feel ordinary.'),
    model('Lumen', 'Two', 48_700, 335, 'Eighty percent in eighteen minutes, and room for five tall people.'),
    model('Lumen', 'Ultra', 79_400, 610, 'Three motors, one pedal and a glass roof that dims itself.'),
    model('Voltaire', 'Candide', 29_800, 150, 'A city car with a turning circle like a bicycle and clever storage.'),
    model('Voltaire', 'Zadig', 41_500, 268, 'Quiet, airy and frugal, with seats made of recycled sailcloth.'),
    model('Norvane', 'Current', 38_200, 230, 'The all-electric Norvane, with vehicle-to-home power built in.'),
    model(
      'Halden',
      'Glacier E',
      67_900,
      420,
      'An electric crossover with heated everything, proven beyond the polar circle.',
    ),
    model('Castellan', 'Empyrean', 112_800, 580, 'The silent flagship: lounge seating and a range that outlasts you.'),
  ],
  'motorcycles-touring': [
    model(
      'Ironmere',
      'Continental',
      24_900,
      118,
      'Two thousand miles in a weekend, heated grips and a stereo you can hear.',
    ),
    model('Ironmere', 'Highland', 21_300, 105, 'A lighter tourer with shaft drive and integrated cases.'),
    model(
      'Sundara',
      'Monsoon 1250',
      19_800,
      136,
      'An adventure tourer that is as happy on gravel as on the coast road.',
    ),
    model('Sundara', 'Monsoon 900', 14_600, 95, 'The middleweight with the tall screen and the long legs.'),
    model('Corvine', 'Pilgrim', 17_900, 110, 'Comfort for two, a low seat and a tank for three hundred miles.'),
    model(
      'Corvine',
      'Pilgrim Grand',
      26_700,
      126,
      'With a top case, an armchair for the passenger and radar cruise control.',
    ),
    model('Talari', 'Viaggio', 22_400, 158, 'A sport tourer that folds mountain passes into an afternoon.'),
    model('Oakhart', 'Wayfarer', 13_200, 78, 'The simple tourer: air-cooled, repairable, unbothered.'),
  ],
  'motorcycles-naked': [
    model('Talari', 'Strada 800', 11_900, 113, 'Steel trellis, short wheelbase and brakes that need one finger.'),
    model('Talari', 'Strada 1200', 16_800, 165, 'The big one, with electronics that flatter without nagging.'),
    model('Corvine', 'Jackdaw', 8_400, 73, 'A twin for the city that does not mind the motorway.'),
    model('Corvine', 'Raven', 10_900, 98, 'Dark, torquey and comfortable all day long.'),
    model('Kitsuno', 'K-Zero', 9_700, 105, 'Four cylinders, a howl at twelve thousand and a price that makes sense.'),
    model('Kitsuno', 'K-Zero Mini', 5_600, 42, 'For new licenses: light, low and forgiving.'),
    model('Oakhart', 'Bramble', 7_300, 61, 'A modern classic with spoked wheels and a quilted saddle.'),
    model('Sundara', 'Street 650', 8_900, 82, 'A thumping single turned civil, with upside-down forks.'),
  ],
  'motorcycles-sport-bike': [
    model('Kitsuno', 'Hayai 1000', 18_900, 204, 'A homologation special with winglets and a quickshifter both ways.'),
    model('Kitsuno', 'Hayai 600', 12_800, 121, 'The class of choice for the race school, and for Sunday morning.'),
    model('Talari', 'Corsa V4', 27_600, 215, 'Counter-rotating crank, magnesium wheels and a seat for one.'),
    model('Talari', 'Corsa V2', 18_200, 155, 'The Corsa that you can use all of.'),
    model('Vantor', 'RR', 31_500, 210, 'Built in small numbers by the people behind the R7.'),
    model('Corvine', 'Peregrine', 13_400, 128, 'Full fairing, roomy ergonomics and a parallel twin with punch.'),
    model('Sundara', 'Cobra 400', 6_900, 48, 'The lightweight that embarrasses bigger bikes in bends.'),
    model('Ironmere', 'Blackline', 16_300, 140, 'A café racer with proper suspension and no excuses.'),
  ],
  'motorcycles-electric': [
    model('Lumen', 'Moto S', 14_900, 88, 'Silent, instant and charged over lunch.'),
    model('Lumen', 'Moto City', 8_300, 36, 'A commuter with a locker for two helmets where the tank used to be.'),
    model('Voltaire', 'Micromégas', 6_700, 27, 'The small electric that takes the stairs out of parking.'),
    model('Ampère', 'Arc', 17_800, 107, 'A sport naked with two hundred newton-metres from standstill.'),
    model('Ampère', 'Arc Rally', 19_600, 107, 'Long-travel suspension, and no engine noise to scare the deer.'),
    model('Ampère', 'Helix', 24_300, 142, 'Fast charging, carbon frame, and a range that ends range talk.'),
    model('Kitsuno', 'E-Zero', 11_200, 54, 'The K-Zero idea, carried over to a battery.'),
    model('Ironmere', 'Stillwater', 21_900, 98, 'A low, long electric cruiser that hums through the evening.'),
  ],
} as const satisfies Record<string, readonly Model[]>;

export type CategoryId = keyof typeof models;
export const categoryIds = Object.keys(models) as CategoryId[];
