import openapiTS, { astToString } from 'openapi-typescript';

const head = `/** The API's paths as types. Generated from the route tables by npm run generate. */
`;

/** The TypeScript types of an OpenAPI document, as text. */
export const typesOf = async (document: object): Promise<string> =>
  head + astToString(await openapiTS(JSON.stringify(document), { alphabetize: true, defaultNonNullable: false }));
