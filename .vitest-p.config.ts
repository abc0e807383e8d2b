import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', test: { include: ['services/{auth,product}/**/*.test.ts','packages/contracts/**/*.test.ts'], testTimeout: 30000, hookTimeout: 60000 } });
