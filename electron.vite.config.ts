import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const mainEntries = {
  electron: 'src/main/hosts/electron/index.ts',
  node: 'src/main/hosts/node/index.ts',
  'excel-worker': 'src/main/excel/worker.ts',
  'proof-worker': 'src/main/backups/worker.ts',
  'commit-worker': 'src/main/commit-worker.ts',
  'file-worker': 'src/main/db/file-worker.ts',
  'write-worker': 'src/main/excel/write-worker.ts',
}

/**
 * One build for every host: the Electron main, the Node host (also the command line) and the
 * workers come from the main section, so that both hosts run the very same code.
 */
export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: Object.fromEntries(Object.entries(mainEntries).filter(([, file]) => existsSync(file))),
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { entryFileNames: '[name].cjs', format: 'cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    cacheDir: '../../out/.vite',
    plugins: [react()],
    build: { rollupOptions: { input: 'src/renderer/index.html' }, chunkSizeWarningLimit: 4096 },
  },
})
