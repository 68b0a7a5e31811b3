import { expect, test, vi } from 'vitest'
import { Keeping } from './keeping.svelte.ts'

const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' })

test('a full disk drops what can be made again, and the write is tried once more', async () => {
  const makeRoom = vi.fn(async () => undefined)
  const keeping = new Keeping(() => '2026-11-20T20:00:00Z', makeRoom)
  const work = vi.fn().mockRejectedValueOnce(full).mockResolvedValueOnce(undefined)
  expect(await keeping.write(work)).toBe(true)
  expect([makeRoom.mock.calls.length, work.mock.calls.length, keeping.trouble]).toEqual([1, 2, undefined])
})

test('where that is not enough it says so; another trouble drops nothing', async () => {
  const makeRoom = vi.fn(async () => undefined)
  const keeping = new Keeping(() => '2026-11-20T20:00:00Z', makeRoom)
  expect(await keeping.write(() => Promise.reject(full))).toBe(false)
  expect(keeping.trouble!.zh).toContain('磁盘满了')
  expect(await keeping.write(() => Promise.reject(new Error('other')))).toBe(false)
  expect(makeRoom).toHaveBeenCalledTimes(1)
})
