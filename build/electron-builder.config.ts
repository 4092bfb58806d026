/** How the desktop app is packed; `build/pack.ts` hands it to electron-builder. */
import type { Configuration } from 'electron-builder';

// electron-builder fills in what stands in braces after a dollar sign, for each target.
const filledIn = (name: 'platform' | 'arch') => `\${${name}}`;

export const config = {
  appId: 'app.throughline.desktop',
  productName: 'Throughline',
  directories: { output: 'release', buildResources: 'build/icons' },
  // The driver brings a prebuilt binary that serves Node and Electron alike.
  npmRebuild: false,
  files: [
    'dist/**/*',
    '!dist/.*',
    '!dist/**/*.map',
    'package.json',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/binding.gyp',
    `!node_modules/better-sqlite3/prebuilds/!(${filledIn('platform')}-${filledIn('arch')}.node)`,
    // Packets print in two weights.
    '!node_modules/@expo-google-fonts/*/!(400Regular|600SemiBold)/**',
    '!node_modules/@expo-google-fonts/**/*.png',
    '!node_modules/{node-*,node-bin-*}/**',
    '!node_modules/**/*.{md,markdown,map,ts,mts,cts,flow}',
    '!node_modules/**/{test,tests,__tests__,example,examples,docs,.github}/**',
  ],
  // Only what the system itself must load lies beside the archive: the rest stays under its integrity check.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // We ship no snapshot of our own: with it, Electron would look for a file that is not there.
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  mac: { target: ['dmg'], category: 'public.app-category.business', icon: 'build/icons/icon.png' },
  win: { target: ['nsis'], icon: 'build/icons/icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    icon: 'build/icons/icon.png',
    maintainer: 'The Throughline authors',
  },
  // Its own default starts the app with --no-sandbox.
  appImage: { executableArgs: [] },
} satisfies Configuration;
