/**
 * While a compiled module is held, what V8 made of it serves every thread of the process: the packet thread of each app
 * that a test starts takes it over, which is half of what setting a page costs.
 */
import { readFileSync } from 'node:fs';
import { packagedFile } from '#electron/packet/assets.ts';

const held = globalThis as { heldTypesetter?: WebAssembly.Module };

// Set up runs before every file of tests; the process holds one module for all of them.
held.heldTypesetter ??= new WebAssembly.Module(
  readFileSync(packagedFile('@myriaddreamin/typst-ts-web-compiler/wasm')),
);
