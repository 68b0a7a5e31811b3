import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../src/core/checks/index.ts'
import type { Check, Example, FlaggedExample } from '../src/core/model.ts'

/** The catalogue as a page for people. `npm run docs:checks` writes it; here it is held against the code. */
test('docs/checks.md says what the catalogue says (else: npm run docs:checks)', async () => {
  await expect(page()).toMatchFileSnapshot(join(import.meta.dirname, '../docs/checks.md'))
})

function page(): string {
  const loud = checks.filter((check) => !check.style).length
  return ['# 检查目录 · The checks', '', `${checks.length} checks; ${checks.length - loud} of them are house style and off until turned on. Written by \`npm run docs:checks\` from the checks themselves.`, ...checks.map(section), ''].join('\n')
}

function section(check: Check): string {
  const facts = [check.category, check.severity, `weight ${check.weight}`, ...(check.style ? ['house style, off until turned on'] : [])].join(' · ')
  return ['', `## ${check.id}`, '', `**${check.title.zh}** · ${check.title.en}  `, `${facts}`, '', `${check.why.zh}  `, check.why.en, '', '| 查出 · Found | 标出 · Marked | 改为 · Becomes |', '| --- | --- | --- |', ...check.flagged.map(found), '', '| 不报 · Clean | 为什么 · Why |', '| --- | --- |', ...check.clean.map(clean)].join('\n')
}

function found(example: FlaggedExample): string {
  return `| ${texts(example)} | ${example.finds.map(shown).join('<br>')} | ${example.becomes === undefined ? '' : shown(example.becomes)} |`
}

function clean(example: Example): string {
  return `| ${texts(example)} | ${example.why.zh} · ${example.why.en} |`
}

function texts(example: Example): string {
  return example.texts.map(shown).join('<br>——<br>') + (example.dated ? `（${example.dated}）` : '')
}

/** Line ends and characters nobody sees made visible; nothing left that Markdown reads. */
function shown(text: string): string {
  return text.replace(/[\\|*_`<>[\]~]/g, (one) => `\\${one}`).replaceAll('\n', '⏎').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]|[\ue000-\uf8ff]/gu, (one) => `⟨U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`)
}
