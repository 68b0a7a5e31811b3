import type { Mention, Span } from '../model.ts'

/** Words that change what a number counts. Two numbers that differ in one of these do not speak of the same thing. */
export const changing = /累计|新增|净增|增加|减少|同比|环比|计划|预计|力争|拟|将|目标|完成|实际|其中|平均|人均|户均|每[年月天日个人户亩]|日均|月均|年均|最高|最低|首批|再|另有|以上|提高|下降|增长|此前|原[来有]|曾|去年同期|还|剩余|余下|占|分别/gu

/** The modifiers in the clause that holds the number, in the order of the text, each once. */
export function modifiersOf(text: string, sentence: Span, mention: Mention): string[] {
  let start = mention.start
  while (start > sentence.start && start > mention.start - 120 && !/[，；。：,;]/u.test(text[start - 1]!)) start--
  const clause = text.slice(start, mention.start)
  return [...new Set([...clause.matchAll(changing)].map((match) => match[0]))]
}
