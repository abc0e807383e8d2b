import { parseSync } from '@swc/core';

/** A name that a `const` declares, and the line of its declaration. */
export interface ConstName {
  name: string;
  line: number;
}

/** A node of swc's tree, as far as it is read here. */
interface Node {
  type?: string;
  kind?: string;
  span?: { start: number };
  /** Of an identifier its text; of a property in a pattern the pattern that it binds. */
  value?: string | Node | null;
  /** Of `{ key }` and `{ key = default }`: the identifier that is bound. */
  key?: Node;
  id?: Node;
  left?: Node;
  argument?: Node;
  declarations?: Node[];
  properties?: Node[];
  elements?: ({ argument?: Node } | Node | null)[];
}

/** Returns every name that a `const` declares in a source file, also by destructuring. */
export const constNamesIn = (file: string, source: string): ConstName[] => {
  const identifiers: Node[] = [];
  // The empty statement makes the tree begin with the file: by itself it begins with the first token after its comments.
  const tree = parseSync(`;${source}`, { syntax: 'typescript', tsx: file.endsWith('x') });
  JSON.stringify(tree, (_, node: Node) => {
    if (node?.type === 'VariableDeclaration' && node.kind === 'const')
      for (const { id } of node.declarations ?? []) identifiers.push(...identifiersIn(id));
    return node;
  });
  const lineOf = lineIndex(source, Number((tree as Node).span?.start));
  return identifiers.map(({ value, span }) => ({ name: String(value), line: lineOf(span?.start ?? 0) }));
};

const identifiersIn = (pattern: Node | null | undefined): Node[] => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return (pattern.properties ?? []).flatMap(identifiersIn);
    case 'ArrayPattern':
      return (pattern.elements ?? []).flatMap((element) => identifiersIn(element));
    case 'KeyValuePatternProperty':
      return typeof pattern.value === 'object' ? identifiersIn(pattern.value) : [];
    case 'AssignmentPatternProperty':
      return identifiersIn(pattern.key);
    case 'AssignmentPattern':
      return identifiersIn(pattern.left);
    case 'RestElement':
      return identifiersIn(pattern.argument);
    default:
      return [];
  }
};

/** Spans count bytes, and continue from the file that was parsed before. */
const lineIndex = (source: string, firstSpan: number) => {
  const bytes = Buffer.from(source);
  return (span: number) =>
    bytes
      .subarray(0, span - firstSpan - 1)
      .toString()
      .split('\n').length;
};

/** Past participles that do not end in `-ed`. */
const irregularParticiples = new Set(
  `asked begun bent born bought bound broken brought built caught chosen come dealt done drawn driven fallen felt forgotten
  fought found frozen given gone got grown heard held hidden hurt kept known laid lent lit lost made meant met paid put
  risen run said seen sent shot shown shut slept sold sought spent spoken stolen stood struck sworn taken taught thought
  thrown tied told torn understood woken worn written`.split(/\s+/),
);
/** Pronouns, and adverbs of place and time. */
const pronounsAndAdverbs = new Set(
  `after again ago alone already anew another any anybody anyone anything apart away before both each else everybody
  everything here it later mine no nobody none nothing one ones other others ours same some somebody someone something
  such that theirs them then there these they this those together what whatever which whichever who whoever yet`.split(
    /\s+/,
  ),
);
/** Nouns and verbs that only look like participles. */
const otherWords = new Set(
  'bed breed deed embed exceed feed hundred need proceed put red run seed speed spread thread'.split(' '),
);

/** Returns whether a name is nothing but a past participle, a pronoun or an adverb, and so does not say what it holds. */
export const isVague = (name: string): boolean =>
  /^[a-z]+$/.test(name) &&
  !otherWords.has(name) &&
  (name.endsWith('ed') || irregularParticiples.has(name) || pronounsAndAdverbs.has(name));
