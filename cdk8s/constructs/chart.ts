import { ApiObject, type ApiObjectProps, type App, Chart } from 'cdk8s';
import type { Environment } from '../environments/environment.ts';

/** Every object of the shop carries this label. */
const partOf = { 'app.kubernetes.io/part-of': 'eshop' } as const;

/** A chart becomes one file of the output; its objects are in the shop's namespace and are called just as they say. */
export const createChart = (scope: App, name: string, { namespace }: Environment): Chart =>
  new Chart(scope, name, { namespace, labels: partOf, disableResourceNameHashes: true });

/** A chart of objects that belong to no namespace. */
export const createClusterChart = (scope: App, name: string): Chart =>
  new Chart(scope, name, { labels: partOf, disableResourceNameHashes: true });

/** A resource of any kind, as it is written. For those that cdk8s-plus has no type of: Dapr's, Google's, External Secrets'. */
export const resource = (chart: Chart, props: ApiObjectProps & { metadata: { name: string } }): ApiObject =>
  new ApiObject(chart, `${props.kind}-${props.metadata.name}`, props);
