import { createServer, type Server } from 'node:http';
import type { AuditLogStore } from './audit/audit-log.ts';
import { auditLogRoutes } from './audit/audit-log-routes.ts';
import { createOriginOf, createPermitCaller } from './auth/caller.ts';
import { followPolicy, type PolicySource } from './auth/policy.ts';
import { createVerifyToken } from './auth/tokens.ts';
import { checkCalls, checkSubscriptions, checkUploads } from './check-topology.ts';
import { deadLetterRoutes } from './dead-letters/dead-letter-routes.ts';
import type { DeadLetterStore } from './dead-letters/dead-letters.ts';
import { watchDeadLetters } from './dead-letters/watch-dead-letters.ts';
import { deliveriesRouter } from './events/deliveries.ts';
import type { Subscription } from './events/subscription.ts';
import { createHttpApp } from './http/app.ts';
import { createAuthorize } from './http/authorize.ts';
import { createClientAddress } from './http/client-address.ts';
import { docsRouter } from './http/docs.ts';
import { type Checks, healthRouter } from './http/health.ts';
import { flatten, type RouteTable } from './http/route.ts';
import { createRouter } from './http/router.ts';
import { createStaffAccess } from './http/staff-access.ts';
import { stateRoutes } from './http/state.ts';
import type { Inbox } from './inbox/inbox.ts';
import { type Jobs, jobsRouter } from './jobs/jobs-router.ts';
import type { Kit } from './kit.ts';
import { connectLostEvents } from './lost-events/connect-lost-events.ts';
import type { EventCursors } from './lost-events/event-cursors.ts';
import { openApiOf } from './openapi/document.ts';
import type { OutboxStore } from './outbox/outbox.ts';
import { type BaseSettings, isSecondFactorNeeded } from './settings.ts';
import type { Log } from './telemetry/log.ts';
import { openSpool } from './uploads/spool.ts';
import { createUploadLimits } from './uploads/upload-limits.ts';

/** What a service adds: its routes, what it does with events and jobs, and what must be ready and closed. */
export interface Parts {
  routes: readonly RouteTable[];
  subscriptions?: readonly Subscription[];
  jobs?: Jobs;
  /** Needed by an app with subscriptions. */
  deadLetters?: DeadLetterStore;
  /** Needed by an app that stores anything. */
  auditLog?: AuditLogStore;
  /** Needed by an app that publishes: `/internal/state` counts its pending events, and subscribers read those it sent. */
  outbox?: Pick<OutboxStore, 'pending' | 'sentAfter' | 'lastSettled'>;
  /** Needed by an app with subscriptions: how far it has looked for events that the broker lost. */
  eventCursors?: EventCursors;
  /** Which events were processed; without it, each handler has to recognize those. */
  inbox?: Inbox;
  /** Stores that `/readyz` asks, by name. */
  checks?: Checks;
  /** Auth's own source; every other service follows auth's feed. */
  policy?: PolicySource;
  /** Ends answers that would last, so that stopping need not wait for them. */
  endStreams?: () => void;
  /** What is stopped after the last request, in this order: relays first, then stores. */
  close?: readonly (() => Promise<unknown>)[];
}

export interface Service {
  server: Server;
  log: Log;
  /** Stops taking requests, lets those under way finish, then closes the parts. Within 9 seconds. */
  stop(): Promise<void>;
}

/** Composes a service. Throws when its subscriptions are not those of the topology. */
export const createService = (kit: Kit, settings: BaseSettings, parts: Parts): Service => {
  const { app, log, metrics, sidecar } = kit;
  const { subscriptions = [], deadLetters } = parts;
  checkSubscriptions(app, subscriptions);
  const lostEvents = connectLostEvents(kit, settings, parts);
  const jobs = { ...parts.jobs, ...lostEvents.jobs };
  if (subscriptions.length > 0 && !deadLetters)
    throw new Error(`services/${app.id}/src/app.ts must pass deadLetters to createService: ${app.id} consumes events`);
  if (deadLetters) watchDeadLetters({ registry: metrics.registry, store: deadLetters, topics: app.subscribes, log });
  const originOf = createOriginOf(settings.APP_API_TOKEN);
  const clientAddress = createClientAddress(originOf);
  const policy = parts.policy ?? followPolicy(sidecar, log);
  const authorize = createAuthorize({
    verify: createVerifyToken(settings),
    policy,
    originOf,
    permitCaller: createPermitCaller(app),
    secondFactor: isSecondFactorNeeded(settings),
    staffAccess: createStaffAccess(settings.STAFF_RANGES, clientAddress),
  });
  const checks = { sidecar: sidecar.ready, policy: policy.ready, ...parts.checks };
  const routeTable = flatten([
    ...parts.routes,
    ...(deadLetters ? [deadLetterRoutes({ app, store: deadLetters, subscriptions, log })] : []),
    ...(parts.auditLog ? [auditLogRoutes({ app, store: parts.auditLog })] : []),
    ...lostEvents.routes,
    stateRoutes({ app, version: settings.ESHOP_VERSION, checks, sidecar, outbox: parts.outbox }),
  ]);
  checkCalls(app, routeTable);
  checkUploads(app, routeTable);
  const uploads = app.uploads
    ? { limits: createUploadLimits({ factor: settings.RATE_LIMIT_FACTOR }), spool: openSpool() }
    : undefined;
  let stopping = false;
  const http = createHttpApp({
    log,
    metrics,
    trustedProxies: settings.TRUSTED_PROXIES,
    routers: [
      createRouter(routeTable, {
        authorize,
        metrics,
        validateReplies: settings.VALIDATE_REPLIES,
        limits: { factor: settings.RATE_LIMIT_FACTOR, clientAddress },
        uploads,
      }),
      deliveriesRouter({ app, subscriptions, deadLetters, originOf, log, metrics }),
      jobsRouter({ app, jobs, originOf, metrics }),
      healthRouter(checks, () => stopping),
      docsRouter(() => openApiOf(app, routeTable)),
    ],
  });
  const server = createServer(requestTimeouts, http);
  const stop = async () => {
    stopping = true;
    policy.stop();
    parts.endStreams?.();
    await closeServer(server);
    for (const close of parts.close ?? []) await close();
    await sidecar.close();
    uploads?.spool.close();
  };
  return { server, log, stop };
};

/** How long a request may take to arrive, in milliseconds: its headers, and all of it with the largest file; checked so often. */
const requestTimeouts = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5000 };

const closeServer = (server: Server) => {
  const whenClosed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5000).unref();
  return whenClosed;
};
