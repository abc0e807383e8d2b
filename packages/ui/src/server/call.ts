import type { InvokeOptions } from '@eshop/service-kit/sidecar/invoke';
import type { AppId, Operation } from '@eshop/topology';
import { outgoingHeaders } from './outgoing-headers.ts';
import type { Session } from './sessions.ts';
import { site } from './site.ts';

interface CallOptions<Reply> extends InvokeOptions<Reply> {
  /** In whose name; without it, in nobody's. */
  session?: Pick<Session, 'accessToken'>;
}

/** Calls a service through this site's sidecar, with the deadline, the trace and the user's token. Throws as `Sidecar.invoke` does. */
export const call = async <Reply>(
  app: AppId,
  operation: Operation,
  { session, headers, ...options }: CallOptions<Reply>,
): Promise<Reply> =>
  site().sidecar.invoke(app, operation, {
    ...options,
    headers: { ...(await outgoingHeaders(site().settings, session)), ...headers },
  });
