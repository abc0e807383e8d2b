import { createRequire } from 'node:module';
import { mendCognitoFiles } from './cognito-files.ts';

/** Runs cognito-local in the current folder, on files that it can read. */
const require = createRequire(import.meta.url);
for (const done of mendCognitoFiles('.cognito')) console.log(done);
require('cognito-local/lib/bin/start.js');
