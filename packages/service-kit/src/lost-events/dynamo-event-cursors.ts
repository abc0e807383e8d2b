import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { claimSeconds, type EventCursors } from './event-cursors.ts';

const Item = z.object({ sentUntil: z.string().optional() });

/** Cursors in a DynamoDB table with the keys `pk` and `sk`, by the replicas' clocks. */
export const dynamoEventCursors = (
  client: DynamoDBDocumentClient,
  TableName: string,
  clock = Date.now,
): EventCursors => {
  const update = async (
    source: string,
    UpdateExpression: string,
    values: Record<string, unknown>,
    condition?: string,
  ) =>
    (
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { pk: `event-cursor#${source}`, sk: 'event-cursor' },
          UpdateExpression,
          ExpressionAttributeValues: values,
          ReturnValues: 'ALL_NEW',
          ...(condition && { ConditionExpression: condition }),
        }),
      )
    ).Attributes;
  const claimEnd = () => clock() + claimSeconds * 1000;
  return {
    claim: async (source) => {
      const isFree = 'attribute_not_exists(claimedUntil) or claimedUntil <= :now';
      try {
        const values = { ':until': claimEnd(), ':now': clock() };
        const attributes = await update(source, 'set claimedUntil = :until', values, isFree);
        return { cursor: Item.parse(attributes).sentUntil };
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
    save: async (source, cursor) => {
      const values = { ':until': claimEnd(), ':cursor': cursor };
      await update(source, 'set claimedUntil = :until, sentUntil = :cursor', values);
    },
    release: async (source) => {
      await update(source, 'set claimedUntil = :now', { ':now': clock() });
    },
  };
};
