import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './lib/ensure.mjs'

// node scripts/look-alikes.mjs: draws the commonest characters in Noto Serif and Sans CJK SC (Debian: fonts-noto-cjk) and adds those whose drawings nearly cover one another to src/core/lexicon/look-alikes.ts.
const [howMany, least, size] = [4500, 0.68, 24]
const list = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
const counts = new Map()
for (const [word, count] of readFileSync(list, 'utf8').split('\n').map((line) => line.split(' '))) for (const one of count ? word : '') if (/\p{Script=Han}/u.test(one)) counts.set(one, (counts.get(one) ?? 0) + Number(count))
const characters = [...counts].sort((a, b) => b[1] - a[1]).slice(0, howMany).map(([one]) => one)

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
const alike = new Map()
for (const font of ['22px "Noto Serif CJK SC"', '22px "Noto Sans CJK SC"']) {
  const drawings = (await page.evaluate(draw, { characters, font, size })).map(unit)
  for (let a = 0; a < characters.length; a++) for (let b = a + 1; b < characters.length; b++) if (dot(drawings[a], drawings[b]) >= least) alike.set(characters[a], (alike.get(characters[a]) ?? new Set()).add(characters[b]))
}
await browser.close()

const file = join(root, 'src/core/lexicon/look-alikes.ts')
const table = readFileSync(file, 'utf8')
const [line, groups] = /^const groups = '(.*)'$/mu.exec(table)
for (const [first, ...others] of groups.split(' ')) {
  const listed = others.filter((other) => !alike.get(other)?.has(first))
  alike.set(first, new Set([...(alike.get(first) ?? []), ...listed]))
}
const written = [...alike].map(([one, others]) => one + [...others].join('')).join(' ')
writeFileSync(file, table.replace(line, `const groups = '${written}'`))
console.log(`${alike.size} groups, ${written.length} characters`)

/** Runs in the page: each character as grey values. */
function draw({ characters, font, size }) {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: size, height: size })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return characters.map((one) => {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size, size)
    Object.assign(pen, { fillStyle: '#000', font, textBaseline: 'middle', textAlign: 'center', filter: 'blur(0.6px)' })
    pen.fillText(one, size / 2, size / 2 + 1)
    return [...pen.getImageData(0, 0, size, size).data].filter((_, at) => at % 4 === 0)
  })
}

/** Values about their mean, of length one: their product is the correlation. */
function unit(values) {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const centred = Float32Array.from(values, (one) => one - mean)
  const length = Math.hypot(...centred) || 1
  return centred.map((one) => one / length)
}

function dot(a, b) {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}
