import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { findOperations, operationsOf } from '../../api-docs/document.ts';
import { OperationList } from '../../api-docs/operation-list.tsx';
import { readDocument } from '../../api-docs/read-document.ts';
import { deskPage } from '../../desk/desk-page.tsx';
import { FilterBar } from '../../desk/filter-bar.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { smallButton } from '../../desk/small-button.tsx';

export const metadata: Metadata = { title: 'API' };

export default deskPage('policy:read', async ({ session }, { query }) => {
  const { value: document, problem } = await attempt(readDocument(session));
  if (problem) return <ProblemNotice problem={problem} />;
  const operations = operationsOf(document);
  const services = [...new Set(operations.map(({ service }) => service))];
  const matchingOperations = findOperations(operations, query);
  return (
    <div className="grid gap-4">
      <PageHeader title="API" lead={`Every public operation of ${services.length} services, as they declare it.`}>
        <a href="/api/document" download="openapi.json" className={smallButton()}>
          Download openapi.json
        </a>
      </PageHeader>
      <FilterBar
        path="/api"
        query={query}
        fields={[
          { name: 'q', label: 'Path, summary or permission', type: 'text' },
          {
            name: 'service',
            label: 'Service',
            type: 'choice',
            options: services.map((value) => ({ value, label: value })),
          },
        ]}
      />
      {matchingOperations.length === 0 && <EmptyState title="No operation fits">Try fewer words.</EmptyState>}
      {services.map((service) => {
        const ownOperations = matchingOperations.filter((operation) => operation.service === service);
        return ownOperations.length > 0 && <OperationList key={service} service={service} operations={ownOperations} />;
      })}
    </div>
  );
});
