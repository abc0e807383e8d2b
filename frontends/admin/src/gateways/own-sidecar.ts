import { unavailable } from '@eshop/contracts/problems/general';
import { site } from '@eshop/ui/server/site';
import { z } from 'zod';

const Metadata = z.object({
  id: z.string(),
  runtimeVersion: z.string().default('unknown'),
  components: z.array(z.object({ name: z.string(), type: z.string(), version: z.string() })).default([]),
});
export type Metadata = z.infer<typeof Metadata>;

/** What this site's own sidecar says of itself (https://docs.dapr.io/reference/api/metadata_api/). Throws a 503 problem when it does not answer. */
export const ownSidecar = async (): Promise<Metadata> => {
  const { DAPR_HTTP_PORT, DAPR_API_TOKEN } = site().settings;
  const answer = await fetch(`http://127.0.0.1:${DAPR_HTTP_PORT}/v1.0/metadata`, {
    cache: 'no-store',
    headers: { 'dapr-api-token': DAPR_API_TOKEN },
    signal: AbortSignal.timeout(2000),
  }).catch((cause: unknown) => {
    throw Object.assign(unavailable('The sidecar did not answer in time.'), { cause });
  });
  if (!answer.ok) throw unavailable(`The sidecar answered ${answer.status}.`);
  return Metadata.parse(await answer.json());
};
