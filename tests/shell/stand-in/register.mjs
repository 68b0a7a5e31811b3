// Lets the built main and preload run under plain Node: `electron` is the stand-in beside this file.
import Module, { register } from 'node:module'

register('./hooks.mjs', import.meta.url)

const load = Module._load
Module._load = function (name, ...rest) {
  return name === 'electron' ? globalThis.standInPreload : load.call(this, name, ...rest)
}
