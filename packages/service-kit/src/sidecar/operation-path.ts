import { notFound } from '@eshop/contracts/problems/general';

/**
 * The path of an operation with its `:params` written in, each one segment and no more. Throws a 404 problem on one that
 * cannot be: a URL's parser leaves `..` out with what stands before it, also when it is escaped, and the call would be another.
 */
export const operationPath = (template: string, params: Readonly<Record<string, string>> = {}): string =>
  template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(checkSegment(params[name] ?? '')));

/** Throws a 404 problem on text that can be no segment of a path. */
export const checkSegment = (text: string): string => {
  if (['', '.', '..'].includes(text) || !text.isWellFormed()) throw notFound();
  return text;
};
