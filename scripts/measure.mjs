import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/ensure.mjs'
import { withModules } from './lib/load.mjs'

// npm run measure [-- --list] [--write] [--only NAME]: how many planted mistakes are found, and what clean copy draws.
const words = process.argv.slice(2)
const only = words.includes('--only') ? new RegExp(words[words.indexOf('--only') + 1]) : undefined
const result = await withModules(async (load) => {
  const { measure } = await load('tests/measure/measure.ts')
  const { loadWords } = await load('src/words/jieba.ts')
  return measure(await loadWords(), only)
})

const per = (count) => `${count} (${((count / result.characters) * 10000).toFixed(2)} per 10,000 characters)`
const drawn = (clean) => {
  const asked = clean.filter(({ finding }) => finding.severity === 'query').length
  return `loud findings ${per(clean.length - asked)}, queries ${per(asked)}`
}
const percent = (count, of) => `${Math.round((100 * count) / of)} %`
const table = ['| planted | mistakes | found loud | or as a query |', '| --- | ---: | ---: | ---: |', ...result.rows.map((row) => `| ${row.kind} | ${row.of} | ${percent(row.loud, row.of)} | ${percent(row.loud + row.asked, row.of)} |`)].join('\n')
const summary = `${result.stories} clean stories, ${result.characters} characters: ${drawn(result.clean)}; with the fact book loaded ${drawn(result.cleanKnown)}.`
console.log(`${table}\n\n${summary}`)

const byCheck = Map.groupBy ? Map.groupBy(result.clean, ({ finding }) => finding.check) : result.clean.reduce((map, one) => map.set(one.finding.check, [...(map.get(one.finding.check) ?? []), one]), new Map())
for (const [check, all] of byCheck) console.log(`  ${check}: ${all.filter(({ finding }) => finding.severity !== 'query').length} loud, ${all.filter(({ finding }) => finding.severity === 'query').length} queries on clean copy`)
if (words.includes('--list')) {
  for (const { story, finding, words } of result.clean) console.log(`clean ${story} ${finding.severity} ${finding.check} “${words}” ${finding.message.zh}`)
  for (const { story, finding, words } of result.cleanKnown) console.log(`clean with facts ${story} ${finding.severity} ${finding.check} “${words}” ${finding.message.zh}`)
  for (const { story, kind, plant } of result.missed) console.log(`missed ${story} ${kind}: ${plant.how}`)
}
if (words.includes('--write')) {
  const readme = join(root, 'README.md')
  const text = readFileSync(readme, 'utf8')
  writeFileSync(readme, text.replace(/(<!-- measure -->\n)[\s\S]*?(<!-- \/measure -->)/u, `$1${table}\n\n${summary}\n$2`))
}
