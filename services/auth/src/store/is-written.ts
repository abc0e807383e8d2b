import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** Whether a conditional write took place; false when its condition did not hold. */
export const isWritten = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** The condition of a write in place of exactly the item whose attribute had the value that was seen, or of none. */
export const unchangedSince = (attribute: string, expected: number | undefined) =>
  expected === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: `${attribute} = :seen`, ExpressionAttributeValues: { ':seen': expected } };
