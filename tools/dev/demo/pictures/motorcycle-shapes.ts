/** A kind of motorcycle as layers; the front is on the right. `P` represents the paint, `D` for its dark tone. */
export interface MotorcycleShape {
  radius: number;
  wheels: readonly [number, number];
  /** Behind the wheels' fork: seat, tail, panniers. */
  back: string;
  engine: string;
  /** In front: tank, fairing, screen. */
  front: string;
}

const dark = '#1d2025';
const steel = '#9aa3ad';

const combustion = `
  <path d="M500 430L700 410L716 520L680 556H530L492 520Z" fill="#2d3238"/>
  <path d="M540 400L596 392L612 470L556 478ZM622 390L680 384L690 462L634 470Z" fill="#4b525a"/>
  <path d="M540 418H610M544 436H612M548 454H612M624 404H684M627 422H686M630 440H688" stroke="#7d8690" stroke-width="4"/>
  <circle cx="600" cy="512" r="38" fill="#555d66" stroke="#828b95" stroke-width="5"/>`;

const exhaust = (path: string) => `
  <path d="${path}" fill="none" stroke="#50575f" stroke-width="34" stroke-linecap="round"/>
  <path d="${path}" fill="none" stroke="${steel}" stroke-width="22" stroke-linecap="round"/>`;

export const motorcycleShapes = {
  'motorcycles-touring': {
    radius: 120,
    wheels: [322, 884],
    back: `
      <path d="M292 330L330 372M352 330L372 350M250 380L250 330" stroke="#33393f" stroke-width="14"/>
      <rect x="214" y="372" width="196" height="124" rx="26" fill="P"/><path d="M220 424H404" stroke="D" stroke-width="5"/>
      <rect x="222" y="236" width="138" height="96" rx="22" fill="P"/><path d="M222 290H360" stroke="D" stroke-width="5"/>
      <path d="M352 344C350 318 372 310 400 312L560 330L552 372L380 372Z" fill="${dark}"/>`,
    engine: combustion + exhaust('M640 540L430 560L300 552'),
    front: `
      <path d="M520 350C548 300 640 290 712 318C742 338 728 378 690 392L560 400C524 396 510 376 520 350Z" fill="P"/>
      <path d="M690 312C730 288 796 290 836 326C868 362 872 402 848 420C812 440 770 452 742 494C708 520 660 510 636 480C660 440 690 420 704 392Z" fill="P"/>
      <path d="M722 300C726 246 742 204 766 186C800 210 830 262 838 322Z" fill="#bfe0ef" opacity=".55"/>
      <path d="M826 350L866 372L848 404L810 388Z" fill="#fdfbea"/>`,
  },
  'motorcycles-naked': {
    radius: 122,
    wheels: [330, 872],
    back: `<path d="M330 330C420 334 490 352 556 360L552 396C480 400 400 384 344 354Z" fill="${dark}"/><path d="M318 322L420 352L400 376L330 352Z" fill="P"/>`,
    engine: combustion + exhaust('M650 536L470 566L360 540'),
    front: `
      <path d="M536 344C566 294 660 284 726 318C754 338 742 374 702 386L574 398C540 392 526 370 536 344Z" fill="P"/>
      <path d="M600 302C650 292 700 304 728 324" stroke="#fff" stroke-width="7" opacity=".35" fill="none"/>
      <circle cx="784" cy="334" r="32" fill="#fdfbea" stroke="${dark}" stroke-width="8"/>`,
  },
  'motorcycles-sport-bike': {
    radius: 120,
    wheels: [336, 868],
    back: `<path d="M296 296C380 304 470 340 566 366L556 404L430 384L300 318Z" fill="P"/><path d="M420 334L560 366L552 390L430 366Z" fill="${dark}"/>`,
    engine: combustion + exhaust('M620 548L470 570L372 520'),
    front: `
      <path d="M548 362C580 312 670 300 724 330C744 352 732 386 700 396L586 406C552 400 540 384 548 362Z" fill="P"/>
      <path d="M692 318C760 292 840 332 874 388C856 424 806 440 782 486C742 552 640 566 548 546C560 490 610 444 690 404Z" fill="P"/>
      <path d="M640 470C700 452 752 458 778 478C748 520 700 540 640 540Z" fill="D"/>
      <path d="M706 314C748 262 790 268 848 350L770 330Z" fill="#bfe0ef" opacity=".6"/>
      <path d="M820 362L868 386L850 402L808 384Z" fill="#fdfbea"/>`,
  },
  'motorcycles-electric': {
    radius: 120,
    wheels: [332, 872],
    back: `<path d="M318 320C400 318 480 342 560 356L552 384L420 372L330 342Z" fill="${dark}"/><path d="M300 318L380 326L366 346Z" fill="#d02733"/>`,
    engine: `
      <path d="M508 404L712 392L724 500L690 556H540L500 500Z" fill="#2a2f36"/>
      <path d="M530 428L700 418M532 456L704 446M534 484L706 474" stroke="#4a525c" stroke-width="10"/>
      <path d="M520 532L700 522" stroke="#5ff0d0" stroke-width="7" stroke-linecap="round"/>
      <circle cx="560" cy="520" r="30" fill="#59616b"/>`,
    front: `
      <path d="M530 352C580 306 670 296 738 326L752 372L706 396L560 398C536 388 526 370 530 352Z" fill="P"/>
      <path d="M560 350L726 336" stroke="#fff" stroke-width="6" opacity=".4"/>
      <path d="M752 318L802 326L806 360L762 364Z" fill="${dark}"/><path d="M798 330L806 356" stroke="#bff7ff" stroke-width="9" stroke-linecap="round"/>`,
  },
} as const satisfies Record<string, MotorcycleShape>;
