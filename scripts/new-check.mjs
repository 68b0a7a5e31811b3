import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `npm run new:check <id>`: a check's file with its skeleton, and its line in the index. Without an id only the index is written. */
const folder = join(fileURLToPath(import.meta.url), '../../src/core/checks')
const id = process.argv[2]

if (id && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) fail(`“${id}” is no name for a check: small letters and hyphens, after the mistake it catches (lost-area).`)
if (id && existsSync(join(folder, `${id}.ts`))) fail(`src/core/checks/${id}.ts is there already.`)
if (id) writeFileSync(join(folder, `${id}.ts`), skeleton(id))
writeFileSync(join(folder, 'index.ts'), index(readdirSync(folder)))
console.log(id ? `src/core/checks/${id}.ts and its line in index.ts. Fill in the examples, then: npx vitest run tests/catalogue.test.ts && npm run docs:checks` : 'src/core/checks/index.ts')

function skeleton(name) {
  return `import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const pattern = /(?!)/gu

/** What it catches, in one line. */
export const ${camel(name)}: Check = {
  id: '${name}',
  title: { zh: '', en: '' },
  why: { zh: '', en: '' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: [''], why: { zh: '', en: '' }, finds: [''] },
  ],
  // more of these than flagged ones, grouped by why they are right
  clean: [
    { texts: [''], why: { zh: '', en: '' } },
    { texts: [''], why: { zh: '', en: '' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, pattern)) yield { place: placeOf(hit), message: { zh: '', en: '' } }
  },
}
`
}

function index(files) {
  const ids = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts').map((name) => name.slice(0, -3)).sort()
  return [
    "import type { Check } from '../model.ts'",
    ...ids.map((one) => `import { ${camel(one)} } from './${one}.ts'`),
    '', '/** The catalogue: one line for each mistake. */', 'export const checks: readonly Check[] = [', ...ids.map((one) => `  ${camel(one)},`), ']', '',
  ].join('\n')
}

function camel(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
