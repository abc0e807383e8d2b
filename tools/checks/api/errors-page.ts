import { allProblems } from '@eshop/contracts/problems';
import { problemsOf } from '@eshop/service-kit/http/route-problems';
import { declaredRoutes } from './declared-routes.ts';

/** The source of `docs/reference/errors.md`: every kind of problem, with the public operations that return it. */
export const errorsPage = async (): Promise<string> => {
  const routes = (await declaredRoutes()).flatMap(({ routes }) => routes).filter(({ path }) => path.startsWith('/v1/'));
  const sections = allProblems.map((type) => {
    const operations = routes.filter((route) => problemsOf(route).some(({ name }) => name === type.name));
    return section(type, operations.length === routes.length ? 'every operation' : namesOf(operations));
  });
  return `${head}\n${sections.join('\n')}`;
};

const namesOf = (operations: readonly { name: string }[]): string =>
  operations
    .map(({ name }) => `\`${name}\``)
    .sort()
    .join(', ');

const section = ({ name, status, title, meaning, action }: (typeof allProblems)[number], operations: string): string =>
  `## ${name}

${status}, ${title}. ${meaning}

What a client does: ${action}
${operations === '' ? '' : `\nReturned by ${operations}.\n`}`;

const head = `<!-- Generated from packages/contracts/src/problems and the route tables by npm run generate. -->
# Errors

The API returns errors as \`application/problem+json\` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)). \`type\` is a
reference such as \`/problems/stock-short\`: it resolves against the address of the API to a page about the problem, and its
last segment is the name to compare. \`title\` is the same for every occurrence, \`detail\` is for the developer who
integrates, \`errors\` names invalid fields by JSON pointer.
`;
