import type { CasesOf, RuleCase } from '../rule-case.ts';

const lag = (sweep: string) => `order_sweep_lag_seconds{app="order",sweep="${sweep}"}`;
const open = (status: string) => `orders_open{app="order",status="${status}"}`;
const overdue = 'payment_reviews_overdue{app="payment"}';
const heldSince = 'reservations_oldest_active_seconds{app="warehouse"}';
const secondFactorLocks = 'second_factor_locks_total{app="auth"}';
const itemFailures = 'job_item_failures_total{app="order",task="finish-placing"}';
const backupFailures = 'job_item_failures_total{app="cart",task="write-behind"}';
const cartMemory = 'cart_redis_memory_ratio{app="cart"}';
const writes = 'cart_writes_total{app="cart"}';
const statements = 'cart_mysql_statements_total{app="cart"}';

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  auth: [
    {
      alert: 'SecondFactorLocked',
      fires: { [secondFactorLocks]: '0 0 0 1x60' },
      at: '10m',
      says: 'auth: wrong codes locked a second factor: somebody may have a password of staff',
      quiet: { 'nothing was locked': { [secondFactorLocks]: '0x60' } },
    },
  ],
  order: [
    {
      alert: 'SweepBehind',
      fires: { [lag('unpaid')]: '181x20' },
      at: '10m',
      labels: { sweep: 'unpaid' },
      says: 'order: an order that is unpaid should have been ended 3m 1s ago',
      quiet: { 'three minutes are borne': { [lag('unpaid')]: '180x20', [lag('placing')]: '0x20' } },
    },
    {
      alert: 'SweepItemsFailing',
      fires: { [itemFailures]: '0+1x60' },
      at: '40m',
      labels: { task: 'finish-placing' },
      says: 'order: an order that finish-placing has to end keeps failing',
      quiet: { 'it failed while warehouse was restarted': { [itemFailures]: '0 3 5x60' } },
    },
    {
      alert: 'ProofsWaiting',
      fires: { [open('PAYMENT_SUBMITTED')]: '101x90' },
      at: '75m',
      says: 'order: 101 orders wait for an admin to look at their proof',
      quiet: {
        'a hundred are borne': { [open('PAYMENT_SUBMITTED')]: '100x90' },
        'others wait for their buyers': { [open('PENDING_PAYMENT')]: '5000x90' },
      },
    },
  ],
  payment: [
    {
      alert: 'ReviewsOverdue',
      fires: { [overdue]: '2x40' },
      at: '15m',
      says: 'payment: 2 payment proofs have waited longer than the review time',
      quiet: {
        'all are reviewed in time': { [overdue]: '0x40' },
        'one is reviewed within minutes': { [overdue]: '1x5 0x35' },
      },
    },
  ],
  cart: [
    {
      alert: 'CartBackupFailing',
      fires: { [backupFailures]: '0+1x60' },
      at: '40m',
      says: 'cart: a cart cannot be written to MySQL and would be lost with Redis',
      quiet: { 'one attempt failed': { [backupFailures]: '0 1x60' } },
    },
    {
      alert: 'CartMemoryHigh',
      fires: { [cartMemory]: '0.8x40' },
      at: '15m',
      says: 'cart: the carts use 80% of the memory of their Redis; carts are evicted at 100%',
      quiet: { 'three quarters are used': { [cartMemory]: '0.75x40' } },
    },
    {
      alert: 'CartWritesUnspared',
      fires: { [statements]: '0+800x40', [writes]: '0+4000x40' },
      at: '25m',
      says: 'cart: MySQL sees 20% as many statements as there are cart writes; 10% at the most is promised under load',
      quiet: {
        'one for twelve is what is promised': { [statements]: '0+333x40', [writes]: '0+4000x40' },
        'nothing is promised without load': { [statements]: '0+1000x40', [writes]: '0+1000x40' },
      },
    },
  ],
  warehouse: [
    {
      alert: 'ReservationsLapsing',
      fires: { [heldSince]: '90000x60' },
      at: '40m',
      says: 'warehouse: stock is held since 1d 1h 0m 0s for an order that nobody paid',
      quiet: { 'a day is borne': { [heldSince]: '86400x60' } },
    },
  ],
};

/** Cases of rules that one app alone has. */
export const ownCases: CasesOf = ({ id }) => [...(cases[id] ?? [])];
