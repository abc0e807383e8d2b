import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** Something in a file that lets somebody in somewhere. */
export interface Secret {
  file: string;
  line: number;
  /** Which rule found it, e.g. `database-connection-string`. */
  rule: string;
  message: string;
}

const preset = '@secretlint/secretlint-rule-preset-recommend';

/** What secretlint's recommended rules find in a file's text, the secrets themselves masked. */
export const secretsIn = async (file: string, text: string): Promise<Secret[]> => {
  const { messages } = await lintSource({
    source: { filePath: file, content: text, contentType: 'text', ext: extname(file) },
    options: { config: { rules: [{ id: preset, rule: creator, options: {} }] }, maskSecrets: true },
  });
  return messages.map(({ loc, ruleId, message }) => ({
    file,
    line: loc.start.line,
    rule: ruleId.replace('@secretlint/secretlint-rule-', ''),
    message,
  }));
};

/** What lets nobody in anywhere, by file and rule, with the reason. */
const allowedFindings: readonly { file: RegExp; rule: string; why: string }[] = [
  {
    file: /^cdk8s\/(charts|test)\/.*data-stores/,
    rule: 'database-connection-string',
    why: 'the stores of a laptop’s cluster',
  },
  { file: /^docs\/operations\/set-up-gke\.md$/, rule: 'database-connection-string', why: 'an example to be filled in' },
  { file: /\.test\.ts$/, rule: 'database-connection-string', why: 'a made-up address in a test' },
];

export const isKnown = ({ file, rule }: Pick<Secret, 'file' | 'rule'>): boolean =>
  allowedFindings.some((one) => one.file.test(file) && one.rule === rule);
