import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { joinFacts } from '../core/facts/rows.ts'
import type { Facts } from '../core/model.ts'
import { type FactFile, readFacts } from '../formats/facts.ts'
import { decode } from '../formats/import/decode.ts'
import { starterFacts } from '../formats/starter-facts.ts'
import { type Asked, Misuse } from './arguments.ts'
import type { Lost } from './files.ts'
import type { Machine } from './run.ts'

/** The tables that ship, and before them those of the folder asked for. */
export async function factBook(asked: Asked, machine: Machine, warnings: Lost[]): Promise<Facts> {
  if (asked.facts === undefined) return starterFacts()
  const folder = resolve(machine.from, asked.facts)
  const files: FactFile[] = []
  try {
    for (const name of (await readdir(folder)).filter((one) => /\.csv$/iu.test(one)).sort()) files.push({ name, text: decode(await readFile(join(folder, name))).value })
  } catch {
    throw new Misuse({ zh: `打不开事实库文件夹“${asked.facts}”：请核对路径。`, en: `The fact book “${asked.facts}” is no folder that can be read: check the path.` })
  }
  if (files.length === 0) throw new Misuse({ zh: `事实库文件夹“${asked.facts}”里没有 .csv 表。`, en: `The fact book “${asked.facts}” holds no .csv table.` })
  const { value, warnings: said } = readFacts(files)
  warnings.push(...said.map((message) => ({ file: asked.facts!, message })))
  return joinFacts(value, starterFacts())
}
