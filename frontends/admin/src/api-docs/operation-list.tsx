import Link from 'next/link';
import { Panel } from '../desk/panel.tsx';
import type { Documented } from './document.ts';

/** The operations of one service, each leading to its own page. */
export const OperationList = ({ service, operations }: { service: string; operations: readonly Documented[] }) => (
  <Panel title={service} aside={<span className="text-xs text-muted">{count(operations.length)}</span>}>
    <ul className="grid">
      {operations.map(({ operationId, verb, path, summary, ...operation }) => (
        <li
          key={operationId}
          className="grid gap-x-4 border-t border-line py-1.5 text-sm first:border-0 md:grid-cols-[minmax(0,28rem)_1fr_auto]"
        >
          <Link href={`/api/${operationId}`} prefetch={false} className="flex min-h-6 items-baseline hover:underline">
            <Verb verb={verb} />
            <span className="min-w-0 font-mono break-all">{path}</span>
          </Link>
          <span className="text-muted">{summary}</span>
          <span className="text-xs text-muted">{operation['x-permission'] ?? 'anyone'}</span>
        </li>
      ))}
    </ul>
  </Panel>
);

const count = (operations: number) => `${operations} ${operations === 1 ? 'operation' : 'operations'}`;

const looks: Readonly<Record<string, string>> = {
  GET: 'text-positive',
  POST: 'text-accent-strong',
  PUT: 'text-caution',
  PATCH: 'text-caution',
  DELETE: 'text-negative',
};

/** The verb of an operation, always as wide, so that paths stand below each other. */
const Verb = ({ verb }: { verb: string }) => (
  <span className={`inline-block w-16 shrink-0 font-mono text-xs font-bold ${looks[verb] ?? ''}`}>{verb}</span>
);
