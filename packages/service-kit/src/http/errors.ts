import { ProblemError } from '@eshop/contracts/problem-type';
import { badRequest, internalError, tooLarge, unavailable, unsupportedMedia } from '@eshop/contracts/problems/general';
import type { ErrorRequestHandler } from 'express';
import { isHttpError } from 'http-errors';
import { InvocationError } from '../sidecar/invoke.ts';
import type { Log } from '../telemetry/log.ts';
import { isOutage } from './outage.ts';

/** Turns whatever was thrown into problem+json. What is not a ProblemError is logged; its text stays inside. */
export const answerErrors =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const { problem } = problemOf(error);
    if (problem.status >= 500) log.error({ err: error, method: req.method, path: req.path }, problem.title);
    if (problem.status === 503) res.set('retry-after', '1');
    if (typeof problem.retryAfter === 'number') res.set('retry-after', String(problem.retryAfter));
    if (problem.status === 401) res.set('www-authenticate', 'Bearer');
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };

/** The problem that a thrown error is returned as. */
export const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof InvocationError) return unavailable('An upstream service rejected the request.');
  if (error instanceof URIError) return badRequest('The path is not well-formed.');
  if (isOutage(error)) return unavailable('A store does not answer for the moment.');
  if (isRefusedValue(error)) return badRequest('A value in the request cannot be stored or searched for.');
  if (isHttpError(error) && error.expose) return fromExpress(error.status, error.message);
  return internalError();
};

const fromExpress = (status: number, message: string): ProblemError => {
  if (status === 413) return tooLarge('The body is larger than this takes.');
  if (status === 415) return unsupportedMedia(message);
  return badRequest(message);
};

/**
 * PostgreSQL's refusals of a value that a schema let through: character_not_in_repertoire, untranslatable_character,
 * invalid_datetime_format, datetime_field_overflow; and MySQL's: a mix of collations, a string that a column cannot hold.
 */
const refusedCodes = new Set<unknown>([
  '22021',
  '22P05',
  '22007',
  '22008',
  'ER_CANT_AGGREGATE_2COLLATIONS',
  'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
]);

/** Whether the database said that a value itself cannot be stored or compared, so that whoever sent it must change it. */
const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && refusedCodes.has(error.code);
