import { defineConfig } from 'vitest/config'

/** Speed, measured by `npm run bench` and apart from the tests: a busy machine must not fail them. */
export default defineConfig({ test: { include: ['tests/bench/*.test.ts'], testTimeout: 120_000 } })
