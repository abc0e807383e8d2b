export { alertIndex } from './alert-index.ts';
export { alertRules } from './alert-rules.ts';
export { dashboards } from './dashboards.ts';
