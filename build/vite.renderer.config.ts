import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const mantineStyles = `${root}node_modules/@mantine/core/styles/`;

/** The page that both the desktop and the web host serve: every script and style a file of its own, none inline. */
export default defineConfig({
  root: `${root}renderer`,
  publicDir: `${root}renderer/public`,
  plugins: [react(), requireMantineStyles()],
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
    // What every start needs travels as one file: a web host answers six requests at a time.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
});

/** Fails the build when a component of Mantine is used whose styles renderer/ui/styles.css does not import. */
function requireMantineStyles(): Plugin {
  return {
    name: 'require-mantine-styles',
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const scripts = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join();
      const styles = outputs.map((output) => (output.type === 'asset' ? String(output.source) : '')).join();
      const missing = readdirSync(mantineStyles)
        .filter((file) => file.endsWith('.layer.css'))
        .filter((file) => {
          const classes = [...new Set(readFileSync(mantineStyles + file, 'utf8').match(/\bm_[0-9a-f]+/g))];
          return classes.some((name) => scripts.includes(name) && !styles.includes(name));
        });
      if (missing.length > 0) this.error(`renderer/ui/styles.css does not import ${missing.join(', ')}`);
    },
  };
}
