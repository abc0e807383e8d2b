import { createRequire } from 'node:module';
import { mendCognitoFiles } from './cognito-files.ts';

/** Runs cognito-local in the current folder, on files that it can read. */
for (const done of mendCognitoFiles('.cognito')) console.log(done);
createRequire(import.meta.url)('cognito-local/lib/bin/start.js');
