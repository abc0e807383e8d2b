import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { operationsOf } from '../../../api-docs/document.ts';
import { OperationView } from '../../../api-docs/operation-view.tsx';
import { readDocument } from '../../../api-docs/read-document.ts';
import { deskPage } from '../../../desk/desk-page.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';

export const metadata: Metadata = { title: 'API' };

export default deskPage('policy:read', async ({ session }, { params }) => {
  const { value: document, problem } = await attempt(readDocument(session));
  if (problem) return <ProblemNotice problem={problem} />;
  const operation = operationsOf(document).find(({ operationId }) => operationId === params.operation);
  if (!operation) notFound();
  return (
    <div className="grid gap-4">
      <nav aria-label="Way back" className="text-sm">
        <Link href="/api" className="text-accent underline">
          API
        </Link>
      </nav>
      <PageHeader title={`${operation.verb} ${operation.path}`} lead={operation.summary} />
      <OperationView operation={operation} schemas={document.components.schemas} />
    </div>
  );
});
