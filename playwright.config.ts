import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/lib/browser.mjs'

const executablePath = findBrowser()
const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  webServer: { command: 'node tests/e2e/serve.mjs', url: 'http://127.0.0.1:47917/', reuseExistingServer: false },
  use: { baseURL: 'http://127.0.0.1:47917/', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', launchOptions: { args, ...(executablePath ? { executablePath } : {}) } },
  projects: [
    { name: '1366×768', use: { viewport: { width: 1366, height: 768 } } },
    { name: '1920×1080', use: { viewport: { width: 1920, height: 1080 } } },
  ],
})
