import { type ApiClient, createClient } from '@eshop/client/client';
import type { AppId } from '@eshop/topology';
import { tokenOf } from './people.ts';
import { eshop } from './platform.ts';

/** The typed client of the API, on one service's port, as a demo login or as nobody. */
export const clientOf = (app: AppId, role?: Parameters<typeof tokenOf>[0]): ApiClient =>
  createClient({ baseUrl: eshop.urls[app], ...(role && { token: () => tokenOf(role) }) });
