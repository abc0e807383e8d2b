import type { App } from '@eshop/topology';
import { type ContainerProps, type EnvValue, ImagePullPolicy, type VolumeMount } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { containerResources } from '../pod/container-resources.ts';
import { containerSecurity } from '../pod/security.ts';

export interface StoreContainerOptions {
  /** The app whose image it runs. */
  readonly app: App;
  /** The environment that it runs in. */
  readonly env: Environment;
  /** Name of the container. */
  readonly name: string;
  /** File of the program in the app's image, and its arguments. */
  readonly program: readonly string[];
  /** The program's environment variables. */
  readonly variables: Record<string, EnvValue>;
  /** Volumes of its pod, and where it mounts them. */
  readonly volumeMounts: VolumeMount[];
}

/** Returns a container of an app's image that runs another of its programs, one that works on the app's stores. */
export const storeContainer = (options: StoreContainerOptions): ContainerProps => ({
  name: options.name,
  image: options.env.image(options.app.id),
  imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
  command: ['node', ...options.program],
  envVariables: options.variables,
  resources: containerResources({ cpu: 10, memory: 64, memoryLimit: 256 }),
  securityContext: containerSecurity,
  volumeMounts: options.volumeMounts,
});
