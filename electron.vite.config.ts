import { resolve } from 'node:path'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: { build: { outDir: 'out/main', lib: { entry: here('electron/main.ts') } } },
  preload: { build: { outDir: 'out/preload', lib: { entry: here('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' } } },
  renderer: {
    root: here('src/app'),
    base: './',
    // Of its two forms the one for pages makes elements, which a worker cannot.
    resolve: { alias: { 'decode-named-character-reference': here('node_modules/decode-named-character-reference/index.js') } },
    plugins: [
      paraglideVitePlugin({ project: here('src/app/messages.inlang'), outdir: here('src/app/paraglide'), strategy: ['globalVariable', 'baseLocale'] }),
      svelte(),
    ],
    build: { outDir: here('out/renderer'), emptyOutDir: true, target: 'es2023', rollupOptions: { input: here('src/app/index.html') } },
    worker: { format: 'es' },
  },
})
