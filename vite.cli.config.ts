import { defineConfig } from 'vite'

export default defineConfig({
  build: { ssr: 'src/cli/main.ts', target: 'node20', outDir: 'out/cli', emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'kanwu.js' } } },
  ssr: { noExternal: true, external: ['jieba-wasm', 'pdfjs-dist'] },
})
