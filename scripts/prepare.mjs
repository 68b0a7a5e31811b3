import { desk, ensureBuilt, ensureInstalled } from './lib/ensure.mjs'

ensureInstalled()
// The tests build in their own turn, after types, lint and units.
if (process.argv[2] !== 'test') ensureBuilt(desk)
