import { createRequire } from 'node:module';
import { mendCognitoFiles } from './cognito-files.ts';
import { enforceClientRules } from './cognito-rules.ts';

/** Runs cognito-local in the current folder, on files that it can read, with Cognito's rules for app clients. */
const require = createRequire(import.meta.url);
for (const fix of mendCognitoFiles('.cognito')) console.log(fix);
enforceClientRules();
require('cognito-local/lib/bin/start.js');
