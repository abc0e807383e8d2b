import Link from 'next/link';
import { Panel } from '../desk/panel.tsx';
import type { Documented } from './document.ts';
import { Verb } from './verb.tsx';

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
