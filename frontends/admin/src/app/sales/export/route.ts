import type { NextRequest } from 'next/server';
import { requireDesk } from '../../../desk/desk.ts';
import { salesReport } from '../../../gateways/sales-report.ts';
import { exportName, filterOf, readReport } from '../../../sales/report.ts';

const words: Readonly<Record<number, string>> = {
  400: 'cannot be made: a filter does not fit.',
  403: 'is not for your roles.',
  503: 'cannot be made for the moment: too many exports run at once, or the report is away. Please try again.',
};

/** Passes a report's file on as it is written, under a name that tells its days. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const { session } = await requireDesk();
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const report = await readReport(query);
  const format = query.format ?? '';
  const exportQuery = { ...filterOf(report), timeZone: report.zone, format };
  const answer = await salesReport.export(session, exportQuery, request.signal).catch(() => undefined);
  const headers = { 'cache-control': 'no-store, no-transform' };
  if (answer?.status === 200) {
    return new Response(answer.body, {
      headers: {
        ...headers,
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
        'content-disposition': `attachment; filename="${exportName(report, format)}"`,
      },
    });
  }
  await answer?.body?.cancel();
  const status = answer && answer.status < 500 ? answer.status : 503;
  return new Response(words[status] ?? words[400], { status, headers });
};
