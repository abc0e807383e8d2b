import type { Settings } from './settings/setting.ts';
import { serviceSettings, siteSettings } from './settings/shared.ts';
import { type StoreSettings, storeSettingsOf } from './settings/stores.ts';
import type { Stores } from './stores.ts';

/** Every topic of the shop: what happened, as its subject and a past participle, such as `order-created`. */
export const topics = [
  'product-created',
  'product-updated',
  'product-quantity-updated',
  'order-created',
  'order-status-updated',
  'order-returned',
  'payment-updated',
  'sale-created',
] as const;
export type Topic = (typeof topics)[number];

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** One permitted call, as `VERB /path/:param`. */
export type Operation = `${Verb} /${string}`;

/** What the rest of the platform needs to know of an app. */
export interface AppSpec {
  /** Where it listens on one machine; its sidecar listens beside it (see `portsOf`). */
  port: number;
  /** @default 'service' */
  kind?: 'service' | 'site';
  publishes?: readonly Topic[];
  subscribes?: readonly Topic[];
  /** The apps it may call, and with which operations; anything else is refused. */
  calls?: Readonly<Record<string, readonly Operation[]>>;
  stores?: Stores;
  /** Its environment variables, beside those of every service or site and those of its stores. */
  settings?: Settings;
  /** Uses the Dapr state store. @default false */
  state?: boolean;
  /** Job name to Dapr cron expression; the binding posts to `/jobs/<name>`. */
  schedule?: Readonly<Record<string, string>>;
  /** Path prefixes that the API host routes here, beside those of its dead letters and its audit log. */
  public?: readonly string[];
  /** Largest request its sidecar takes, in Dapr's notation. @default '4Mi' */
  maxBody?: string;
  /** Receives files, which it holds on disk while they arrive. @default false */
  uploads?: boolean;
  /** What a busy replica takes, sidecar aside, as measured (docs/performance/e2e-cluster.md): millicores and MiB. @default 100, 128 */
  resources?: { cpu: number; memory: number };
}

export interface App<Id extends string = string> extends Required<Omit<AppSpec, 'stores'>> {
  id: Id;
  /** Whether it keeps an audit log: each service does that stores anything. */
  auditLog: boolean;
  stores: Required<Stores>;
}

/** An app with the types of its settings. */
type DeclaredApp<Id extends string, Declared> = Omit<App<Id>, 'settings'> & { settings: Declared };

type SettingsOf<Spec> = (Spec extends { kind: 'site' } ? typeof siteSettings : typeof serviceSettings) &
  (Spec extends { settings: infer Own } ? Own : unknown) &
  (Spec extends { stores: infer Declared } ? StoreSettings<Declared> : unknown);

/** Fills an app's defaults in. Every app follows the policy feed of auth. */
export const app = <const Id extends string, const Spec extends AppSpec>(
  id: Id,
  spec: Spec,
): DeclaredApp<Id, SettingsOf<Spec>> => ({
  id,
  auditLog: spec.stores !== undefined,
  kind: 'service',
  publishes: [],
  subscribes: [],
  state: false,
  schedule: {},
  maxBody: '4Mi',
  uploads: false,
  resources: { cpu: 100, memory: 128 },
  ...spec,
  calls: withPolicyFeed(id, spec.calls ?? {}),
  public: [
    ...(spec.public ?? []),
    ...deadLetters(id, spec.subscribes ?? []),
    ...(spec.stores ? [`/v1/audit-log/${id}`] : []),
  ],
  stores: { postgres: [], mysql: [], dynamodb: [], s3: [], redis: [], cognito: [], ...spec.stores },
  settings: settingsOf(spec) as SettingsOf<Spec>,
});

const settingsOf = ({ kind, settings, stores = {} }: AppSpec): Settings => ({
  ...(kind === 'site' ? siteSettings : serviceSettings),
  ...settings,
  ...storeSettingsOf(stores),
});

/** Whoever takes events shows an admin those that it could not take. */
const deadLetters = (id: string, subscribes: readonly Topic[]) =>
  subscribes.length > 0 ? [`/v1/dead-letters/${id}`] : [];

const withPolicyFeed = (id: string, calls: NonNullable<AppSpec['calls']>) =>
  id === 'auth' ? calls : { ...calls, auth: [...(calls.auth ?? []), 'GET /v1/policy' as const] };

/** What the admin site asks of whatever service: its state, its dead letters and its audit log, where it has them. */
export const operatorCalls = ({ id, subscribes, auditLog }: App): readonly Operation[] => [
  'GET /internal/state',
  ...(auditLog ? [`GET /v1/audit-log/${id}` as const] : []),
  ...(subscribes.length > 0
    ? ([
        `GET /v1/dead-letters/${id}`,
        `POST /v1/dead-letters/${id}/:id/redrive`,
        `POST /v1/dead-letters/${id}/:id/discard`,
      ] as const)
    : []),
];
