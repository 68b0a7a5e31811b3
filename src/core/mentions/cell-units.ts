import Big from 'big.js'
import { boundsOf } from '../lexicon/approximations.ts'
import { factors } from '../lexicon/numerals.ts'
import { countedBy, isMeasured } from '../lexicon/units.ts'
import type { Block, Cell, Document, Mention, NumberValue } from '../model.ts'

const inHead = /[（(]\s*(?:单位[:：]\s*)?(万亿|亿|千万|百万|万|千)?([^（）()\d\s]{1,8}|%)\s*[）)]\s*$/u
const inCaption = /单位[:：]\s*(万亿|亿|千万|百万|万|千)?([^（）()，。、\d\s]{1,8}|%)/u

const ofUnits = /^(?:计量)?单\s*位$|^units?$/iu
const aloneInCell = /^\s*(万亿|亿|千万|百万|万|千)?([^（）()，。、\d\s]{1,8}|%)\s*$/u

/** Whether a cell stands in the column that gives each row its unit: 亿元 there is no amount. */
export function namesUnit(text: string, block: Block, cell: Cell): boolean {
  return cell.heads !== 'column' && headsOf(block, cell).column.some((head) => ofUnits.test(text.slice(head.start, head.end).trim()))
}

/** The bare numbers of a table take the unit of their column, their row, the column of units, or the line above: 产值（万元）, 单位：万元. */
export function withCellUnits({ text, blocks }: Document, mentions: readonly Mention[]): readonly Mention[] {
  if (!blocks.some((block) => block.cells)) return mentions
  return mentions.flatMap((mention) => {
    const at = blocks.findIndex((block) => block.cells && block.start <= mention.start && mention.end <= block.end)
    const cell = at < 0 ? undefined : cellAt(blocks[at]!, mention.start)
    if (cell && namesUnit(text, blocks[at]!, cell)) return []
    if (!cell || cell.heads || mention.kind !== 'quantity' || mention.value.type !== 'number' || mention.value.unit !== '' || mention.value.value === undefined) return mention
    const told = unitOf(text, blocks, at, cell)
    return told ? { ...mention, ...valued(mention.value, told[1], told[2]!) } : mention
  })
}

export function cellAt({ cells }: Block, offset: number): Cell | undefined {
  return cells?.find((cell) => cell.start <= offset && offset < cell.end)
}

/** The cells that label one cell: its column's, its row's. */
export function headsOf({ cells = [] }: Block, cell: Cell): { readonly column: readonly Cell[]; readonly row: readonly Cell[] } {
  return { column: cells.filter((one) => one.heads === 'column' && one.column === cell.column && one.row < cell.row), row: cells.filter((one) => one.heads === 'row' && one.row === cell.row) }
}

function unitOf(text: string, blocks: readonly Block[], at: number, cell: Cell): RegExpExecArray | undefined {
  const { column, row } = headsOf(blocks[at]!, cell)
  for (const head of [...column.toReversed(), ...row]) {
    const found = inHead.exec(text.slice(head.start, head.end))
    if (found) return found
  }
  const named = blocks[at]!.cells!.find((one) => one.row === cell.row && namesUnit(text, blocks[at]!, one))
  const alone = named && aloneInCell.exec(text.slice(named.start, named.end))
  if (alone) return alone
  for (const near of [blocks[at]!, blocks[at - 1], blocks[at - 2], blocks[at + 1]]) {
    const found = near && near.story === blocks[at]!.story ? inCaption.exec(text.slice(near.start, near.end)) : undefined
    if (found) return found
  }
  return undefined
}

function valued(value: NumberValue, scale: string | undefined, name: string): Pick<Mention, 'kind' | 'value'> {
  const by = new Big(scale ? factors[scale]! : 1)
  const { kind, ...unit } = countedBy(name)
  const number = new Big(value.value!)
  const decimals = value.value!.includes('.') ? value.value!.length - value.value!.indexOf('.') - 1 : 0
  const approx = value.approx ?? 'exact'
  const bounds = boundsOf(number.times(by), { approx, place: by.div(new Big(10).pow(decimals)), rounded: scale !== undefined || decimals > 0 || isMeasured(unit.dimension) })
  return { kind, value: { ...value, value: number.times(by).toFixed(), bounds, ...unit, approx } }
}
