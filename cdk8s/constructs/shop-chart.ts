import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

export interface ShopChartProps {
  /** Namespace of all objects. @default none, for kinds of the whole cluster */
  readonly namespace?: string;
}

/** One file of the output. Labels every object as a part of the shop, and adds no hashes to names. */
export class ShopChart extends Chart {
  constructor(scope: Construct, id: string, props: ShopChartProps = {}) {
    super(scope, id, { ...props, labels: { 'app.kubernetes.io/part-of': 'eshop' }, disableResourceNameHashes: true });
  }
}
