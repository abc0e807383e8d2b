import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import type { Components } from './components.ts';

export interface ShopChartProps {
  /** The environment whose manifests these are. */
  readonly env: Environment;
  /** Whether all objects are in the shop's namespace; none are otherwise. @default true */
  readonly isNamespaced?: boolean;
}

/** Properties of a chart that depends on the hand-written Dapr resources of its environment. */
export interface ComponentsChartProps extends ShopChartProps {
  /** The hand-written Dapr resources of the environment. */
  readonly components: Components;
}

/** One file of the output. Labels every object as a part of the shop, and adds no hashes to names. */
export class ShopChart extends Chart {
  constructor(scope: Construct, id: string, { env, isNamespaced = true }: ShopChartProps) {
    super(scope, id, {
      ...(isNamespaced && { namespace: env.namespace }),
      labels: { 'app.kubernetes.io/part-of': 'eshop' },
      disableResourceNameHashes: true,
    });
  }
}
