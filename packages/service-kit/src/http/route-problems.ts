import { isOwnPermission } from '@eshop/contracts/policy';
import type { ProblemType } from '@eshop/contracts/problem-type';
import {
  badRequest,
  forbidden,
  idempotencyKeyReused,
  internalError,
  notFound,
  preconditionFailed,
  preconditionRequired,
  requestTimeout,
  secondFactorRequired,
  tooLarge,
  tooManyRequests,
  unauthorized,
  unavailable,
  unsupportedMedia,
} from '@eshop/contracts/problems/general';
import {
  tooManyRefusedFiles,
  tooManyUploads,
  uploadDisplaced,
  uploadShareUsed,
  uploadTooSlow,
} from '@eshop/contracts/problems/uploads';
import type { FlatRoute } from './route.ts';

/** What a route declares that decides its problems. */
type Declared = Pick<FlatRoute, 'allow' | 'body' | 'params' | 'upload' | 'idempotent' | 'ifMatch' | 'problems'>;

/** Every kind of problem that a route returns, sorted by status: those that it names, and those that follow from its declaration. */
export const problemsOf = (route: Declared): readonly ProblemType[] => {
  const problems = [
    badRequest,
    unauthorized,
    tooManyRequests,
    internalError,
    unavailable,
    ...ofAccess(route),
    ...(route.params ? [notFound] : []),
    ...(route.body || route.upload ? [requestTimeout, tooLarge, unsupportedMedia] : []),
    ...(route.upload ? ofUpload : []),
    ...(route.ifMatch ? [preconditionFailed] : []),
    ...(route.ifMatch === 'required' ? [preconditionRequired] : []),
    ...(route.idempotent ? [idempotencyKeyReused] : []),
    ...(route.problems ?? []),
  ];
  return [...new Set(problems)].sort((a, b) => a.status - b.status || (a.name < b.name ? -1 : 1));
};

const ofUpload = [tooManyUploads, tooManyRefusedFiles, uploadShareUsed, uploadDisplaced, uploadTooSlow];

const ofAccess = ({ allow }: Declared): readonly ProblemType[] => {
  if (allow === 'anyone') return [];
  if (allow === 'caller') return [forbidden, notFound];
  const permission = typeof allow === 'string' ? allow : allow[1];
  return isOwnPermission(permission) ? [forbidden] : [forbidden, secondFactorRequired];
};
