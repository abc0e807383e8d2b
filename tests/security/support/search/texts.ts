import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { type Found, type Marks, marksIn } from './marks.ts';

/** The log of each process that the platform runs. */
export const searchLogs = (folder: string, marks: Marks): Found[] =>
  readdirSync(folder).map((name) => ({
    place: `log ${name}`,
    marks: marksIn(readFileSync(join(folder, name), 'utf8'), marks),
  }));

/** What the processes count, by where they tell it. */
export const searchMetrics = (urls: Readonly<Record<string, string>>, marks: Marks): Promise<Found[]> =>
  Promise.all(
    Object.entries(urls).map(async ([name, url]) => ({
      place: `metrics of ${name}`,
      marks: marksIn(await (await fetch(url)).text(), marks),
    })),
  );

/** Every item of a DynamoDB table. */
export const searchDynamo = async (table: string, endpoint: string, marks: Marks): Promise<Found> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  const foundMarks = new Set<string>();
  try {
    let start: Record<string, never> | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: start }));
      for (const name of marksIn(JSON.stringify(page.Items), marks)) foundMarks.add(name);
      start = page.LastEvaluatedKey as typeof start;
    } while (start);
    return { place: `dynamodb ${table}`, marks: [...foundMarks] };
  } finally {
    client.destroy();
  }
};

/** The names, not the contents, of all files below a folder. */
export const searchNames = (folder: string, place: string, marks: Marks): Found => ({
  place,
  marks: marksIn(readdirSync(folder, { recursive: true }).join('\n'), marks),
});
