import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that only ask and read share their modules, so that the documents are loaded once. */
const SHARING = [
  ...['answer', 'chat', 'commands', 'evaluation', 'knowledge', 'language', 'programme', 'report'],
  ...['retrieval', 'store'],
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // A slow machine that does nothing else wrong should not fail a test.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'core', include: [...SHARING, 'test/quotes.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'edges',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...SHARING, 'test/quotes.test.ts'],
        },
      },
    ],
  },
});
