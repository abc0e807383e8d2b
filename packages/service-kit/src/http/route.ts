import type { Permission } from '@eshop/contracts/policy';
import type { ProblemType } from '@eshop/contracts/problem-type';
import type { AppId } from '@eshop/topology';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { User } from '../auth/user.ts';
import type { ReceivedFile, UploadSpec } from '../uploads/receive-upload.ts';
import type { RateClass } from './rate-classes.ts';
import type { Written } from './written.ts';

/**
 * Who may call a route: `anyone` (a token is read when there is one), whoever the policy gives the permission,
 * `caller`: only the apps that the topology names, through the sidecar; or both.
 */
export type Allow = 'anyone' | 'caller' | Permission | readonly ['caller', Permission];

type UserOf<A extends Allow> = A extends Permission ? User : User | undefined;
type Parsed<S> = S extends z.ZodType ? z.infer<S> : undefined;

/** What a handler is given, all of it checked. */
export interface Input<A extends Allow = Allow, Body = unknown, Query = unknown, Params = unknown> {
  body: Body;
  query: Query;
  params: Params;
  user: UserOf<A>;
  /** The app that called through the sidecar, if one did. */
  caller: AppId | undefined;
  /** Whether they still may, and `also` what is named, by the policy in force now: for answers that last. */
  stillMay(also?: Permission): boolean;
  /** The `Idempotency-Key` of routes that declare `idempotent`, else empty. */
  idempotencyKey: string;
  /** Receives the file of a route that declares `upload`, once; it is gone when the request has been answered. */
  receiveUpload(): Promise<ReceivedFile>;
  /** The network that the client calls from, an IPv4 address or a /64 of IPv6; undefined when nobody can say. */
  network: string | undefined;
  /** Aborts when the client goes away. */
  signal: AbortSignal;
  req: Request;
  res: Response;
}

/** A header that a handler reads itself: what it says, and the text that it must be. */
export interface RequestHeader {
  description: string;
  schema: z.ZodType;
  /** @default false */
  required?: boolean;
}

/** One route: what it takes, who may call it, what it answers; validation and documentation follow from it. */
export interface Route {
  /** The operation's id in the API document, a verb and a noun; unique among all services. */
  name: string;
  summary: string;
  description?: string;
  allow: Allow;
  body?: z.ZodType;
  query?: z.ZodObject;
  params?: z.ZodObject;
  /** Status of success and the schema of its body; without a schema the handler writes the answer itself, or there is none. */
  reply: readonly [status: number, body?: z.ZodType];
  /** Needs an `Idempotency-Key`. @default false */
  idempotent?: boolean;
  /**
   * The request may be sent again when its response was lost: it then has no further effect, and gets the response that
   * the first one had. Calls of other apps are retried by it. @default true for GET and with `idempotent`
   */
  repeatable?: boolean;
  /**
   * Takes `multipart/form-data` with one file. The handler checks first whether the file can be of use, then receives it,
   * and takes a slot only for what it does with it. Bounded per user; see `upload-limits.ts`.
   */
  upload?: UploadSpec;
  /** The other fields of an upload's form, for the documents; the handler reads them. */
  form?: z.ZodObject;
  /** Headers that the handler reads, by name, for the documents. */
  headers?: Readonly<Record<string, RequestHeader>>;
  /** Headers that a successful response may carry, by name with what they say, for the documents. */
  replyHeaders?: Readonly<Record<string, string>>;
  /** Which rate limit counts it. @default by its verb and `upload` */
  rate?: RateClass;
  /** Content types that an answer without JSON may have, for the documents. */
  produces?: string | readonly string[];
  /** Returns a `text/event-stream` whose events hold this; the handler writes it, and how long it lasts is not measured. */
  stream?: z.ZodType;
  /** The kinds of problems that it throws, besides those that follow from its declaration; see `problemsOf`. */
  problems?: readonly ProblemType[];
  /** Whether the handler reads `If-Match`: `required` is a 428 without it. */
  ifMatch?: 'required' | 'optional';
  handler: (input: Input) => unknown;
}

type Typed<A extends Allow, B, Q, P, R> = Omit<Route, 'allow' | 'body' | 'query' | 'params' | 'reply' | 'handler'> & {
  allow: A;
  body?: B;
  query?: Q;
  params?: P;
  reply: readonly [status: number, body?: R];
  handler: (input: Input<A, Parsed<B>, Parsed<Q>, Parsed<P>>) => Answer<R> | Promise<Answer<R>>;
};
type Answer<R> = R extends z.ZodType ? z.input<R> | Written<z.input<R>> : unknown;

/** Declares a route; the handler's input and answer are typed by the schemas beside it. */
export const route = <
  const A extends Allow,
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  P extends z.ZodObject | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(
  declared: Typed<A, B, Q, P, R>,
): Route => declared as unknown as Route;

/** Routes below a base path, keyed `VERB /path/:param`. */
export interface RouteTable {
  base: string;
  table: Readonly<Record<string, Route>>;
}

export const routes = (base: string, table: Readonly<Record<string, Route>>): RouteTable => ({ base, table });

/** A route with its verb and whole path. */
export interface FlatRoute extends Route {
  verb: string;
  path: string;
}

/** The routes of all tables, each with its verb and whole path. */
export const flatten = (tables: readonly RouteTable[]): FlatRoute[] =>
  tables.flatMap(({ base, table }) =>
    Object.entries(table).map(([key, declared]) => {
      const [verb = '', path = ''] = key.split(' ');
      return { ...declared, verb, path: path === '/' ? base : `${base}${path}` };
    }),
  );

/** The id of an app within the name of a route: `SalesReport` for `sales-report`. */
export const pascalCase = (id: string): string =>
  id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Whether a call of this route may be sent again when its response was lost. */
export const isRepeatable = ({ verb, idempotent, repeatable }: FlatRoute): boolean =>
  repeatable ?? (verb === 'GET' || idempotent === true);
