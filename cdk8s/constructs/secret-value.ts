import { EnvValue, type ISecret, Secret } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** A key of a Secret. */
export interface SecretKey {
  readonly name: string;
  readonly key: string;
}

/** Returns a variable's value that a Secret of another chart, or of the cloud's secret manager, holds. */
export const secretValue = (scope: Construct, { name, key }: SecretKey): EnvValue =>
  EnvValue.fromSecretValue({ secret: importedSecret(scope, name), key });

const importedSecret = (scope: Construct, name: string) => {
  const id = `secret-${name}`;
  const existingSecret = scope.node.tryFindChild(id) as ISecret | undefined;
  return existingSecret ?? Secret.fromSecretName(scope, id, name);
};
