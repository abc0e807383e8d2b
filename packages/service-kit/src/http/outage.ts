/** `code`s of Node's sockets, undici, mysql2 and pg's SQLSTATEs that no class below covers. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
  'PROTOCOL_CONNECTION_LOST',
  '57014', // query_canceled, by the statement timeout
  '25P03', // idle_in_transaction_session_timeout
  '25006', // read_only_sql_transaction: a stand-by, during a fail-over
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
]);

/** Connection exceptions, insufficient resources, operator intervention (https://www.postgresql.org/docs/15/errcodes-appendix.html). */
const sqlStateClass = /^(08|53|57P)[0-9A-Z]{2,3}$/;

/** Numbers, because mysql2 has no names for those of MariaDB alone (https://mariadb.com/kb/en/mariadb-error-code-reference/). */
const mysqlNumbers = new Set<unknown>([
  1021, // ER_DISK_FULL
  1026, // ER_ERROR_ON_WRITE
  1040, // ER_CON_COUNT_ERROR
  1053, // ER_SERVER_SHUTDOWN
  1077, // ER_NORMAL_SHUTDOWN
  1114, // ER_RECORD_FILE_FULL: "The table is full", which InnoDB says of a full disk
  1203, // ER_TOO_MANY_USER_CONNECTIONS
  1205, // ER_LOCK_WAIT_TIMEOUT
  1213, // ER_LOCK_DEADLOCK
  1290, // ER_OPTION_PREVENTS_STATEMENT: read-only, during a fail-over
  1317, // ER_QUERY_INTERRUPTED
  1927, // ER_CONNECTION_KILLED
  1969, // ER_STATEMENT_TIMEOUT of MariaDB
  3024, // ER_QUERY_TIMEOUT of MySQL
]);

/** The names under which AWS says "later" (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html), and ioredis. */
const names = new Set([
  'TimeoutError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'ServiceUnavailable',
  'InternalServerError',
  'InternalErrorException',
  'MaxRetriesPerRequestError',
]);

/** pg, mysql2 and ioredis tell these by their text alone. */
const messages = [
  /^timeout exceeded when trying to connect$/,
  /^timeout expired$/,
  /^Connection terminated/,
  /^Client (has encountered a connection error|was closed) and is not queryable$/,
  /^Can't (add new command when connection is|write) in closed state$/,
  /^Connection is closed\.$/,
  /^Command timed out$/,
  /^Stream isn't writeable and enableOfflineQueue options is false$/,
  /^All sentinels are unreachable/,
  /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|MISCONF|BUSY|OOM) /,
];

/** How many `cause`s are followed, because a chain may be a ring. */
const depth = 5;

/** Whether an error, or what caused it, says that a store or service cannot be reached or is overloaded, so that a later try may succeed. */
export const isOutage = (error: unknown, left = depth): boolean => {
  if (!(error instanceof Error) || left < 0) return false;
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every((one) => isOutage(one, left - 1));
  return saysSo(error) || isOutage(error.cause, left - 1);
};

const saysSo = (error: Error): boolean => {
  const code = 'code' in error ? String(error.code) : '';
  return (
    codes.has(code) ||
    sqlStateClass.test(code) ||
    ('errno' in error && mysqlNumbers.has(error.errno)) ||
    names.has(error.name) ||
    messages.some((message) => message.test(error.message))
  );
};
