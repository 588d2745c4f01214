import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: folder('.'),
  // Relative, so that the page also works below a path of a reverse proxy.
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      'lit/directives/style-map.js': folder('preview/discord/style-map.ts'),
      // What draws Slack’s blocks is written for React; Preact stands in for it.
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
    },
  },
  build: {
    outDir: folder('../../../dist/adapters/web/page'),
    emptyOutDir: true,
    // The content security policy allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The chunks that draw Slack’s and Discord’s messages are loaded when somebody asks for a preview.
    chunkSizeWarningLimit: 1000,
  },
});
