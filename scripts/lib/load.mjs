import { createServer } from 'vite'
import { root } from './ensure.mjs'

/** Runs `work` with a function that loads TypeScript modules of the project by their path from its root. */
export async function withModules(work) {
  const server = await createServer({ root, configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } })
  try {
    return await work((path) => server.ssrLoadModule(`/${path}`))
  } finally {
    await server.close()
  }
}
