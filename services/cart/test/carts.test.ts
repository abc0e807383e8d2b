import { backups } from './suites/backups.ts';
import { interruptions } from './suites/interruptions.ts';
import { memory } from './suites/memory.ts';
import { filling, merging } from './suites/merging.ts';
import { products } from './suites/products.ts';
import { recovery } from './suites/recovery.ts';
import { replicas } from './suites/replicas.ts';
import { resyncing } from './suites/resync.ts';
import { writeBehind } from './suites/write-behind.ts';
import { writing } from './suites/writing.ts';

// One file, so that they run one after another: all share one Redis, and some make it lose everything.
const suites = [
  writing,
  merging,
  filling,
  products,
  backups,
  writeBehind,
  recovery,
  resyncing,
  interruptions,
  replicas,
  memory,
];
for (const suite of suites) suite();
