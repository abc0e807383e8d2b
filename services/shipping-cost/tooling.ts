/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { bundleLambda } from './src/bundle.ts';
export { quote } from './src/domain/quote.ts';
export { handler } from './src/lambda.ts';
