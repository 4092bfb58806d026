import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page that both the desktop and the web host serve: every script and style a file of its own, none inline. */
export default defineConfig({
  root: `${root}renderer`,
  publicDir: `${root}renderer/public`,
  plugins: [react(), mantineStyles(), compileWhileReading()],
  resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: `${root}renderer/boot/temporal.ts` }] },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: 'es2024',
    // Older targets would have light-dark() rewritten into variables that Mantine never sets.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every start needs travels as one file: a web host answers six requests at a time.
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
});

/** Brings each component of Mantine its styles, in Mantine's layer, with the screen that uses it. */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    transform: {
      filter: { id: /@mantine\/core\/esm\/.+\.module\.mjs$/ },
      handler: (code, id) => ({
        code: `import '@mantine/core/styles/${basename(id, '.module.mjs')}.layer.css';\n${code}`,
        map: null,
      }),
    },
  };
}

/** V8 compiles a file that begins with this comment whole, off the main thread, while it is being read. */
function compileWhileReading(): Plugin {
  return {
    name: 'compile-while-reading',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.name === 'page',
        );
        if (page?.type !== 'chunk') this.error('The first file of the page is not called "page" any more.');
        page.code = `//# allFunctionsCalledOnLoad\n${page.code}`;
      },
    },
  };
}
