import type { SalesExportQuery } from '@eshop/contracts/sale';
import type { Input } from '@eshop/service-kit/http/route';
import type { ExportSales } from '../use-cases/export-sales.ts';

/**
 * Sends an export as the response. What fails after the first batch closes the connection, so that half a file cannot pass
 * for a whole one.
 */
export const createSendExport =
  (exportSales: ExportSales) =>
  async (query: SalesExportQuery, { res, signal, stillMay }: Pick<Input, 'res' | 'signal' | 'stillMay'>) => {
    try {
      await exportSales(query, {
        open: ({ name, contentType }) =>
          res.set({ 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` }),
        signal,
        stillMay,
      });
    } catch (error) {
      if (signal.aborted) return;
      if (res.headersSent) res.destroy();
      for (const header of ['content-type', 'content-disposition']) if (!res.headersSent) res.removeHeader(header);
      throw error;
    }
  };
