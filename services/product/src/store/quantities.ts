import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { QuantityRecord } from '../domain/product.ts';
import { changeAttributes, quantityKey } from './table.ts';

export interface Quantities {
  /** Stores a quantity unless the same or a newer one is stored; returns whether it did. Its product need not be there yet. */
  keep(quantity: QuantityRecord): Promise<boolean>;
}

export const createQuantities = (client: DynamoDBDocumentClient, TableName: string, now: () => number): Quantities => ({
  keep: async ({ productId, quantity, version }) => {
    const { changeShard, changedAt } = changeAttributes(productId, now());
    const update = new UpdateCommand({
      TableName,
      Key: quantityKey(productId),
      UpdateExpression:
        'set productId = :id, quantity = :quantity, version = :version, changeShard = :shard, changedAt = :at',
      ConditionExpression: 'attribute_not_exists(version) or version < :version',
      ExpressionAttributeValues: {
        ':id': productId,
        ':quantity': quantity,
        ':version': version,
        ':shard': changeShard,
        ':at': changedAt,
      },
    });
    try {
      await client.send(update);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
