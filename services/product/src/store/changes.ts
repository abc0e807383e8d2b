import { type DynamoDBDocumentClient, paginateQuery, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { CatalogueItem } from '../domain/catalogue-item.ts';
import { toCatalogueItem } from './items.ts';
import { changeShards, changesIndex } from './table.ts';

/** The whole catalogue, and what changed in it lately; both in pages, so that memory stays bounded. */
export interface Changes {
  /** Every item as of now, by a parallel scan. */
  all(): AsyncIterable<CatalogueItem[]>;
  /** What changed since a moment (milliseconds), by the writers' clocks. It trails the writes by moments. */
  since(moment: number): AsyncIterable<CatalogueItem[]>;
}

const segments = 4;

export const createChanges = (client: DynamoDBDocumentClient, TableName: string): Changes => {
  const scan = (Segment: number) =>
    paginateScan(
      { client },
      {
        TableName,
        Segment,
        TotalSegments: segments,
        ConsistentRead: true,
        FilterExpression: 'attribute_exists(changeShard)',
      },
    );
  const query = (shard: string, moment: number) =>
    paginateQuery(
      { client },
      {
        TableName,
        IndexName: changesIndex,
        KeyConditionExpression: 'changeShard = :shard and changedAt >= :moment',
        ExpressionAttributeValues: { ':shard': shard, ':moment': moment },
      },
    );
  return {
    all: () => merged(Array.from({ length: segments }, (_, segment) => scan(segment))),
    since: (moment) => merged(changeShards.map((shard) => query(shard, moment))),
  };
};

type Pages = AsyncIterable<{ Items?: Record<string, unknown>[] | undefined }>;

/** Pages of several sources, one page of each read at a time. */
async function* merged(sources: readonly Pages[]): AsyncGenerator<CatalogueItem[]> {
  let open = sources.map((source) => source[Symbol.asyncIterator]());
  while (open.length > 0) {
    // biome-ignore lint/plugin: a source for each segment or shard, whose number is fixed
    const read = await Promise.all(open.map(async (pages) => ({ pages, page: await pages.next() })));
    const live = read.filter(({ page }) => !page.done);
    for (const { page } of live) if (!page.done) yield (page.value.Items ?? []).map(toCatalogueItem);
    open = live.map(({ pages }) => pages);
  }
}
