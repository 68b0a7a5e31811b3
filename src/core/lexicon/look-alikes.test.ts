import { expect, test } from 'vitest'
import { lookAlike } from './look-alikes.ts'

test.each(['桥矫', '师帅', '未末', '拆折', '徒徙', '治冶', '栗粟'])('%s look alike', (pair) => {
  const [a, b] = pair as unknown as [string, string]
  expect(lookAlike(a, b)).toBe(true)
  expect(lookAlike(b, a)).toBe(true)
})

test.each(['桥路', '师老', '国家', '一龙'])('%s do not', (pair) => {
  expect(lookAlike(pair[0]!, pair[1]!)).toBe(false)
})
