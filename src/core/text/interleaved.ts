import type { Block } from '../model.ts'

export function interleavedBlocks(_text: string, _blocks: readonly Block[]): Block[] {
  return []
}
