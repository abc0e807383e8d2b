import type { k8s } from 'cdk8s-plus-28';
import { jobSpec } from '../job.ts';
import type { PodRole } from '../labels.ts';
import { containerSecurity } from '../security.ts';
import { resources, scratch } from '../store/resources.ts';
import type { Engine } from './engine.ts';

/** Of the claim that all backups lie in, and of the ConfigMap with the scripts. */
export const backupsName = 'backups';

interface BackupJobProps {
  engine: Engine;
  name: string;
  role: PodRole;
  script: string;
  env?: readonly k8s.EnvVar[];
  readOnly?: boolean;
  /** Room for what is made besides the backups. @default an empty folder of 256 MiB */
  scratch?: k8s.Volume;
}

/** A job that runs one of the scripts beside the backups, which may take four hours. A try that failed stays to be read. */
export const backupJob = (props: BackupJobProps): k8s.JobSpec => {
  const { template, ...spec } = jobSpec({
    name: props.name,
    role: props.role,
    user: 999,
    containers: [container(props)],
    volumes: [
      { name: 'backups', persistentVolumeClaim: { claimName: backupsName } },
      { name: 'scripts', configMap: { name: backupsName } },
      props.scratch ?? scratch('scratch', 256),
      scratch('tmp', 64),
    ],
  });
  return {
    ...spec,
    activeDeadlineSeconds: 4 * 3600,
    template: {
      ...template,
      spec: { ...template.spec, containers: template.spec?.containers ?? [], restartPolicy: 'Never' },
    },
  };
};

const container = ({ engine, name, script, env = [], readOnly = false }: BackupJobProps): k8s.Container => ({
  name,
  image: engine.image,
  imagePullPolicy: 'IfNotPresent',
  command: ['bash', `/etc/eshop/${script}`],
  env: [
    { name: 'ENGINE', value: engine.name },
    { name: 'DATABASES', value: engine.databases.join(' ') },
    { name: 'BACKUPS', value: '/backups' },
    ...env,
  ],
  resources: resources(20, 64, 512),
  securityContext: containerSecurity,
  volumeMounts: [
    { name: 'backups', mountPath: '/backups', readOnly },
    { name: 'scripts', mountPath: '/etc/eshop', readOnly: true },
    { name: 'scratch', mountPath: '/scratch' },
    { name: 'tmp', mountPath: '/tmp' },
  ],
});
