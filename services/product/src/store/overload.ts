/** DynamoDB throttles what was asked of it. Named as AWS names that, so that it counts as an outage of the store. */
export class StoreOverloaded extends Error {
  override readonly name = 'ThrottlingException';
}
