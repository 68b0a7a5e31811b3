import { expect, test } from 'vitest'
import { alikeInShape } from './alike-shapes.ts'

test.each(['桥矫', '师帅', '未末', '拆折', '徒徙', '治冶', '栗粟'])('%s look alike', (pair) => {
  const [a, b] = pair as unknown as [string, string]
  expect(alikeInShape(a, b)).toBe(true)
  expect(alikeInShape(b, a)).toBe(true)
})

test.each(['桥路', '师老', '国家', '一龙'])('%s do not', (pair) => {
  expect(alikeInShape(pair[0]!, pair[1]!)).toBe(false)
})
