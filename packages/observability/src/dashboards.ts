import type { App } from '@eshop/topology';
import { type Dashboard, dashboard } from './grafana.ts';
import type { PanelsOf } from './panel.ts';
import { deliveryPanels } from './panels/deliveries.ts';
import { jobPanels } from './panels/jobs.ts';
import { outboxPanels } from './panels/outbox.ts';
import { ownPanels } from './panels/own.ts';
import { processPanels } from './panels/process.ts';
import { requestPanels } from './panels/requests.ts';
import { shopPanels } from './panels/shop.ts';

const panelGroups: readonly PanelsOf[] = [
  ownPanels,
  requestPanels,
  outboxPanels,
  deliveryPanels,
  jobPanels,
  processPanels,
];

/** Grafana dashboards: one of the shop, and one of each of these apps that is a service. */
export const dashboards = (apps: readonly App[]): Dashboard[] => [
  dashboard('shop', shopPanels),
  ...apps
    .filter(({ kind }) => kind === 'service')
    .map((app) =>
      dashboard(
        app.id,
        panelGroups.flatMap((panelsOf) => panelsOf(app)),
      ),
    ),
];
