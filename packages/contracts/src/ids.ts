import { v7 } from 'uuid';
import { z } from 'zod';

/** A UUID. Those made here are version 7 (RFC 9562): they sort by the time they were made. */
export const Id = z.uuid().meta({ id: 'Id', example: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11' });

/** A fresh UUIDv7. */
export const newId = (): string => v7();

/** A moment, ISO 8601 in UTC. */
export const Timestamp = z.iso.datetime().meta({ id: 'Timestamp', example: '2026-11-01T09:30:00.000Z' });

/** What a client sends to make a repeated request take effect once. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(128)
  .regex(/^[\x21-\x7e]+$/, 'printable ASCII without blanks');
