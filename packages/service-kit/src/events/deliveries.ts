import type { App, Topic } from '@eshop/topology';
import { deadLetterTopic } from '@eshop/topology';
import type { Request, RequestHandler, Router } from 'express';
import { z } from 'zod';
import { type OriginOf, onlySidecar } from '../auth/caller.ts';
import type { DeadLetterStore } from '../dead-letters/dead-letters.ts';
import { addResource } from '../http/resource.ts';
import { strictRouter } from '../http/strict-router.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { aboutOrder, joinTrace } from '../telemetry/trace.ts';
import { createFailures, type Failures } from './failures.ts';
import { repeated, type Subscription } from './subscription.ts';
import { verdictOn } from './verdict.ts';

interface Deps {
  app: App;
  subscriptions: readonly Subscription[];
  deadLetters: DeadLetterStore | undefined;
  originOf: OriginOf;
  log: Log;
  metrics: Metrics;
}

/** The part of a CloudEvent that is used here; Dapr wraps every event in one. */
const CloudEvent = z.object({ id: z.string(), data: z.unknown(), traceparent: z.string().optional() });
type CloudEvent = z.infer<typeof CloudEvent>;

/**
 * `/events/<topic>` and `/events/<app>-<topic>-dead`, for the sidecar alone. An answer of 200 acknowledges; `DROP`
 * sends poison to the dead letters; any other is tried again by the resiliency policy.
 */
export const deliveriesRouter = (deps: Deps): Router => {
  const router = strictRouter();
  const failures = createFailures();
  const guard = onlySidecar(deps.originOf);
  for (const subscription of deps.subscriptions) {
    const { topic } = subscription;
    const delivery: RequestHandler = async (req, res) => {
      res.json({ status: await deliver(subscription, cloudEvent(req), failures, deps) });
    };
    const deadLetter: RequestHandler = async (req, res) => {
      await keep(topic, cloudEvent(req), failures, deps);
      res.json({ status: 'SUCCESS' });
    };
    addResource(router, `/events/${topic}`, { POST: [guard, delivery] }, guard);
    addResource(router, `/events/${deadLetterTopic(deps.app.id, topic)}`, { POST: [guard, deadLetter] }, guard);
  }
  return router;
};

const deliver = async (
  { topic, handle }: Subscription,
  event: CloudEvent,
  failures: Failures,
  { log, metrics }: Deps,
) => {
  try {
    const result = await handle(event.data);
    failures.forget(event.id);
    metrics.events.inc({ topic, outcome: result === repeated ? repeated : 'success' });
    return 'SUCCESS';
  } catch (error) {
    const times = failures.add(event.id, error instanceof Error ? error.message : String(error));
    const verdict = verdictOn(error, times);
    metrics.events.inc({ topic, outcome: verdict.toLowerCase() });
    log.warn({ err: error, topic, eventId: event.id, times, verdict }, 'an event could not be processed');
    return verdict;
  }
};

const keep = async (topic: Topic, event: CloudEvent, failures: Failures, { deadLetters, log }: Deps) => {
  if (!deadLetters) throw new Error('an app with subscriptions needs a dead-letter store');
  const error = failures.messageOf(event.id) ?? 'delivery failed in another replica';
  await deadLetters.add({ topic, eventId: event.id, payload: event.data, error });
  failures.forget(event.id);
  log.error({ topic, eventId: event.id, error }, 'dead letter');
};

/** The event that is delivered; its handling continues the trace that it was published in. */
const cloudEvent = (req: Request): CloudEvent => {
  const event = CloudEvent.parse(req.body);
  joinTrace(event.traceparent);
  aboutOrder(Order.safeParse(event.data).data?.orderId);
  return event;
};

const Order = z.object({ orderId: z.string() });
