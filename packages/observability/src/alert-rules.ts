import type { App } from '@eshop/topology';
import type { RuleGroup, RulesOf } from './rule.ts';
import { authRules } from './rules/auth.ts';
import { cartRules } from './rules/cart.ts';
import { deliveryRules } from './rules/deliveries.ts';
import { jobRules } from './rules/jobs.ts';
import { orderRules } from './rules/order.ts';
import { outboxRules } from './rules/outbox.ts';
import { paymentRules } from './rules/payment.ts';
import { processRules } from './rules/process.ts';
import { purgeRules } from './rules/purges.ts';
import { requestRules } from './rules/requests.ts';
import { warehouseRules } from './rules/warehouse.ts';

const ruleGroups: readonly RulesOf[] = [
  processRules,
  requestRules,
  outboxRules,
  deliveryRules,
  jobRules,
  purgeRules,
  authRules,
  orderRules,
  paymentRules,
  cartRules,
  warehouseRules,
];

/** The alerts of these apps, a group each; sites tell no metrics of their own. */
export const alertRules = (apps: readonly App[]): RuleGroup[] =>
  apps
    .filter(({ kind }) => kind === 'service')
    .map((app) => ({ name: app.id, interval: '30s', rules: ruleGroups.flatMap((rulesOf) => rulesOf(app)) }));
