import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: { include: ['{src,electron,scripts,tests}/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'], testTimeout: 60_000 },
})
