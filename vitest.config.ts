import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A slow machine that does nothing else wrong should not fail a test.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
