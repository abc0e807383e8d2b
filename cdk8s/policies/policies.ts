import { accessPolicies } from './access.ts';
import { appPolicies } from './apps.ts';
import { edgePolicies } from './edge.ts';
import { namePolicies } from './names.ts';
import { podPolicies } from './pods.ts';
import type { Policy } from './policy.ts';
import { referencePolicies } from './references.ts';

/** Every rule that all manifests keep; `cdk8s/test/policies.test.ts` holds them against every environment. */
export const policies: readonly Policy[] = [
  ...podPolicies,
  ...namePolicies,
  ...appPolicies,
  ...accessPolicies,
  ...referencePolicies,
  ...edgePolicies,
];
