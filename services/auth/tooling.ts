/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { createProfiles } from './src/store/profiles.ts';
