import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/**
 * Writes the Lambda function as one file without any dependency, `index.mjs` in `folder`, its handler `index.handler`
 * (runtime nodejs24.x).
 */
export const bundleLambda = async (folder: string): Promise<string> => {
  const file = `${folder}/index.mjs`;
  await build({
    input: fileURLToPath(new URL('./lambda.ts', import.meta.url)),
    platform: 'node',
    output: { file, format: 'esm', minify: true },
    logLevel: 'warn',
  });
  return file;
};
