import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './lib/ensure.mjs'

// node scripts/character-pairs.mjs: counts which character stands behind which in the words and word pairs of open-gram (Debian: sunpinyin-data, sunpinyin-utils) and writes src/words/character-pairs.txt, read by src/words/pairs.ts.
const folder = '/usr/lib/x86_64-linux-gnu/sunpinyin/data'
/** Per thousand million: rarer pairs are left out; each level is so many times as often as the one below. */
const [least, step] = [50, Math.sqrt(Math.E)]
const han = /^[\u4e00-\u9fff]+$/u
const marks = new Set('，。；？！：“”、…（）《》')

const words = wordsOf(readFileSync(join(folder, 'pydict_sc.bin')))
const chances = new Map()
const single = new Map()
const pairs = new Map()
const model = spawn('tslminfo', ['-v', '-p', join(folder, 'lm_sc.t3g')])
for await (const line of createInterface({ input: model.stdout })) {
  if (line.startsWith('\\3')) break
  const fields = line.trim().split(/\s+/u)
  if (fields.length === 4) count(Number(fields[0]), Number(fields[1]))
  else if (fields.length === 5) countPair(Number(fields[0]), Number(fields[1]), Number(fields[2]))
}
model.kill()

const rows = [...single].filter(([, chance]) => chance * 1e9 >= least).map(([first, chance]) => [first, chance, [...(pairs.get(first) ?? [])].filter(([, one]) => one * 1e9 >= least)])
const lines = rows.filter(([, , behind]) => behind.length > 0).map(([first, chance, behind]) => {
  const levels = new Map()
  for (const [second, one] of behind) levels.set(levelOf(one), (levels.get(levelOf(one)) ?? '') + second)
  return first + levelOf(chance) + [...levels].sort().map(([level, seconds]) => level + seconds).join('')
})
const head = `# Which character stands behind which, and how often: the character, its level, then level by level those behind it; # stands for a mark.
# A letter n places behind A says ${least} × e^(n/2) per thousand million. Written by scripts/character-pairs.mjs from open-gram,
# © 2010 Kov Chai, virus huo, Tinyfool, MDBG, under Creative Commons Attribution-ShareAlike 3.0; this file stands under the same licence.`
writeFileSync(join(root, 'src/words/character-pairs.txt'), `${head}\n${lines.join('\n')}\n`)
console.log(`${lines.length} characters, ${rows.reduce((sum, [, , behind]) => sum + behind.length, 0)} pairs`)

/** The words by their numbers: UTF-32 texts one behind the other from the offset in the head, each closed by a zero. */
function wordsOf(file) {
  const found = []
  let word = ''
  for (let at = file.readUInt32LE(8); at < file.length; at += 4) {
    const code = file.readUInt32LE(at)
    if (code > 0) word += String.fromCodePoint(code)
    else {
      found.push(word)
      word = ''
    }
  }
  return found
}

function count(number, chance) {
  chances.set(number, chance)
  const word = words[number]
  if (marks.has(word)) add(single, '#', chance)
  if (!han.test(word)) return
  for (const one of word) add(single, one, chance)
  for (let at = 1; at < word.length; at++) addPair(word[at - 1], word[at], chance)
}

function countPair(first, second, chance) {
  const [before, behind] = [words[first], words[second]].map((word) => (marks.has(word) ? '#' : han.test(word) ? word : ''))
  if (before && behind) addPair(before.at(-1), behind[0], chances.get(first) * chance)
}

function addPair(first, second, chance) {
  if (!pairs.has(first)) pairs.set(first, new Map())
  add(pairs.get(first), second, chance)
}

function add(map, key, chance) {
  map.set(key, (map.get(key) ?? 0) + chance)
}

/** One letter; A, B … Z, [, \ and so on. */
function levelOf(chance) {
  return String.fromCharCode(65 + Math.round(Math.log((chance * 1e9) / least) / Math.log(step)))
}
