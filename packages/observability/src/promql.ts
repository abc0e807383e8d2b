import { parser } from '@prometheus-io/lezer-promql';

/** What an expression asks for: each series by its name as it stands there, and as it is matched, `name{label="value"}`. */
interface Asked {
  readonly metrics: readonly string[];
  readonly selectors: readonly string[];
}

/** Reads PromQL by Prometheus' own grammar. Throws an error that shows where it does not parse. */
export const readPromql = (expr: string): Asked => {
  const references = { Identifier: new Set<string>(), VectorSelector: new Set<string>() };
  parser.parse(expr).iterate({
    enter: ({ type, name, from, to }) => {
      if (type.isError) throw new Error(`no PromQL at '${expr.slice(from)}' in: ${expr}`);
      if (name === 'Identifier' || name === 'VectorSelector') references[name].add(expr.slice(from, to));
    },
  });
  return { metrics: [...references.Identifier], selectors: [...references.VectorSelector] };
};
