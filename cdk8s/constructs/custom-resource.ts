import { ApiObject, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';

/** Adds an object of a kind that cdk8s-plus has no class for: Dapr's, Google's, External Secrets'. */
export const customResource = (scope: Construct, props: ApiObjectProps & { metadata: { name: string } }): ApiObject =>
  new ApiObject(scope, `${props.kind}-${props.metadata.name}`, props);
