import { resolve } from 'node:path'
import { serveDesk } from '../../scripts/lib/server.mjs'

// The built window, served by the project's own server.
await serveDesk({ folder: resolve(import.meta.dirname, '../../out/renderer'), port: 47917, token: 'test' })
