/** A body style as outlines; the front is on the right, wheels touch the ground at `groundY`. */
export interface CarShape {
  /** Centres of the rear and the front wheel. */
  wheels: readonly [number, number];
  radius: number;
  /** The upper outline from the rear sill over the roof to the front sill. */
  outline: string;
  glass: string;
  pillars: readonly number[];
  /** Height of the sill, of the line where paint folds, and of the door handles. */
  sill: number;
  fold: number;
  /** From and to of the door gaps. */
  doors: readonly number[];
  head: string;
  tail: string;
  extras: string;
}

export const carShapes = {
  'cars-suv': {
    wheels: [330, 868],
    radius: 84,
    outline:
      'M188 580C176 540 176 470 184 426C188 400 196 388 214 380C228 322 250 276 300 262C420 246 600 248 696 266C746 284 790 338 824 384C910 392 990 404 1012 432C1030 462 1034 520 1026 580',
    glass: 'M258 380C264 326 280 296 314 288C420 274 580 276 680 290C722 306 752 342 778 380Z',
    pillars: [420, 600],
    sill: 586,
    fold: 452,
    doors: [418, 602, 775],
    head: 'M978 424C1004 430 1018 442 1022 464L968 452C964 436 968 426 978 424Z',
    tail: 'M186 424L222 418L218 482L182 480Z',
    extras:
      '<path d="M318 250H660" stroke="#2a2e34" stroke-width="9" stroke-linecap="round"/><path d="M190 560H1026" stroke="#23272c" stroke-width="26" opacity=".85"/>',
  },
  'cars-sedan': {
    wheels: [344, 866],
    radius: 76,
    outline:
      'M188 590C176 552 174 506 190 474C208 446 262 436 336 430C398 374 462 334 566 330C668 328 732 364 798 424C882 430 972 446 1010 478C1032 506 1034 552 1026 590',
    glass: 'M372 428C426 382 480 350 566 348C650 346 702 374 760 424Z',
    pillars: [556],
    sill: 594,
    fold: 492,
    doors: [400, 560, 740],
    head: 'M962 460C994 466 1016 480 1024 504L950 490C946 472 950 460 962 460Z',
    tail: 'M188 474L252 462L256 490L184 504Z',
    extras: '',
  },
  'cars-sports-car': {
    wheels: [336, 884],
    radius: 80,
    outline:
      'M174 590C166 552 168 508 190 482C262 456 330 444 390 434C456 392 528 370 612 370C700 372 752 408 806 446C900 452 1002 470 1044 524C1056 550 1056 572 1050 592',
    glass: 'M440 434C500 398 548 384 610 384C678 386 722 412 764 444Z',
    pillars: [596],
    sill: 598,
    fold: 510,
    doors: [520, 770],
    head: 'M978 482C1012 490 1036 508 1044 528L962 504C962 490 966 482 978 482Z',
    tail: 'M178 496L262 478L262 496L176 514Z',
    extras:
      '<path d="M176 452L172 420L268 414L262 426L198 434L206 462Z" fill="#1d2126"/><path d="M400 476L508 500L500 552C452 548 412 520 400 476Z" fill="#15181c" opacity=".85"/>',
  },
  'cars-electric': {
    wheels: [336, 866],
    radius: 82,
    outline:
      'M190 586C176 540 176 470 218 424C292 346 424 300 566 298C700 298 778 352 858 418C940 428 1006 458 1024 504C1034 536 1032 564 1026 588',
    glass: 'M276 412C346 350 444 318 566 316C664 316 736 358 806 414Z',
    pillars: [420, 590],
    sill: 590,
    fold: 476,
    doors: [418, 592, 780],
    head: 'M960 452C1000 466 1018 482 1024 500L1018 508C1000 488 976 472 952 464Z',
    tail: 'M206 436L244 428L236 452L196 458Z',
    extras: '<path d="M1024 560L1030 516" stroke="#7fe3ff" stroke-width="6" stroke-linecap="round"/>',
  },
} as const satisfies Record<string, CarShape>;
