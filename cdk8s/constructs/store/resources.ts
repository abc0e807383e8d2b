import { k8s } from 'cdk8s-plus-28';

/** Returns what a StatefulSet's container requests, and its limit of memory: millicores and mebibytes. */
export const resources = (cpu: number, memory: number, memoryLimit: number): k8s.ResourceRequirements => ({
  requests: { cpu: k8s.Quantity.fromString(`${cpu}m`), memory: k8s.Quantity.fromString(`${memory}Mi`) },
  limits: { memory: k8s.Quantity.fromString(`${memoryLimit}Mi`) },
});

/** Returns a StatefulSet's volume that lives as long as its pod; `size` in mebibytes. */
export const scratch = (name: string, size: number): k8s.Volume => ({
  name,
  emptyDir: { sizeLimit: k8s.Quantity.fromString(`${size}Mi`) },
});

/** Returns a StatefulSet's claim of a disk that outlives the pod; `size` as Kubernetes writes it. */
export const disk = (size: string): k8s.PersistentVolumeClaimSpec => ({
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: k8s.Quantity.fromString(size) } },
});
