import { appOf } from '@eshop/topology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSidecar } from '../src/sidecar/sidecar.ts';
import { inTransaction } from '../src/sql/transaction.ts';
import { kitDatabase, type Server } from './servers.ts';

describe.each<Server>(['postgres', 'mysql'])('a transaction in %s', (server) => {
  let fixture: Awaited<ReturnType<typeof kitDatabase>>;
  const sidecar = createSidecar(appOf('order'), { DAPR_HTTP_PORT: 1, DAPR_API_TOKEN: 'token' });
  beforeAll(async () => {
    fixture = await kitDatabase(server);
  });
  afterAll(async () => {
    await sidecar.close();
    await fixture.drop();
  });

  const invoke = () =>
    sidecar.invoke('warehouse', 'DELETE /internal/reservations/:orderId', {
      params: { orderId: 'o1' },
      reply: z.undefined(),
    });
  const forbidden = 'must not be called inside a database transaction';

  it('refuses calls to other services, however it was begun', async () => {
    await expect(inTransaction(fixture.db, invoke)).rejects.toThrow(forbidden);
    await expect(fixture.db.transaction().execute(invoke)).rejects.toThrow(forbidden);
    await expect(
      fixture.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(invoke),
    ).rejects.toThrow(forbidden);
  });

  it('refuses the state store too, and nothing once it has ended', async () => {
    await expect(inTransaction(fixture.db, () => sidecar.state.delete('key'))).rejects.toThrow(forbidden);
    await inTransaction(fixture.db, async () => undefined);
    await expect(invoke()).rejects.toThrow('did not answer');
  });
});
