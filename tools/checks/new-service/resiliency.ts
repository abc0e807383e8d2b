/** Returns `resiliency.yaml` with a target for a service, in the order of names. Throws when the list is gone. */
export const withTarget = (resiliencyFile: string, id: string): string => {
  const [whole, head, lines] = resiliencyFile.match(/(\n {4}apps:\n)((?: {6}\S+: .*\n)+)/) ?? [];
  if (!whole || !head || !lines) throw new Error('dapr-components/resiliency.yaml has no list targets.apps');
  const targets = lines.split('\n').filter((line) => line !== '');
  const line = `      ${id}: { retry: call }`;
  if (targets.some((target) => target.startsWith(`      ${id}:`))) return resiliencyFile;
  return resiliencyFile.replace(whole, `${head}${[...targets, line].sort().join('\n')}\n`);
};
