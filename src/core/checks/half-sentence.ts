import { firstAt, isQuotedAlone } from '../matching/whole-words.ts'
import { rulesRunner, type WordingRule } from '../matching/wording-rules.ts'
import type { Check, Finds, Reading, Token } from '../model.ts'

const stop = '[，。；！？\\n]'
const rules: readonly WordingRule[] = [
  { pattern: `(?<=[，。；：、\\n])以(?:解决|服务|满足|保障|方便|帮助|培养)(?!${stop})[^，。；：为来作\\n]{3,30}的[^，。；：是为来\\n]{2,12}(?:中心|平台|基地|站|窗口|队伍)(?=[，。；、])`, zh: '“以……”没有下文：缺“为主”“为目的”之类。', en: 'The 以 has no 为 to answer it.' },
  { pattern: '(?<=[\\p{Script=Han}”])(?:以及|及其|并且|或者)(?=[。；！？])', zh: '连词后面没有下文。', en: 'Nothing follows the conjunction.' },
  { pattern: '(?<=[\\p{Script=Han}”])(?:和|与|及|或|被|对于)(?=[。；！？])', zh: '句子到这里断了：后面缺字。', en: 'The sentence breaks off here.' },
  { pattern: '、(?:等|包括|如)(?=[。；！？])(?<!、等)', zh: '列举没有列完。', en: 'The list breaks off.' },
  { pattern: '(?:包括|分别是|分别为|例如|比如)(?=。)', zh: '列举没有列出。', en: 'The list is missing.' },
]
const find = rulesRunner(rules)
const gathers = /[集融汇熔聚寓]|结合|合并|统一/u
/** Further on, a verb may be there that the segmenter does not know as one. */
const longest = 14
const verbTag = /^(?:v|zg|i$|l$|d$)/u

/** A pattern begun and not finished, or finished and not begun. */
export const halfSentence: Check = {
  id: 'half-sentence',
  title: { zh: '句子残缺', en: 'Half a sentence' },
  why: { zh: '前半句等着后半句，缺了就不成句。', en: 'One half waits for the other; without it there is no sentence.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['这里已成为阅览、健身、议事于一体的小院。'], why: { zh: '“集……于一体”缺“集”', en: '于一体 without its 集' }, finds: ['于一体'] },
    { texts: ['货架上有茶叶、竹编和。'], why: { zh: '列举断了', en: 'The list breaks off' }, finds: ['和'] },
    { texts: ['镇里办起三家机构，即：以解决返乡青年就业的服务中心，设在老粮站。'], why: { zh: '“以……”没有“为”', en: '以 without its 为' }, finds: ['以解决返乡青年就业的服务中心'] },
    { texts: ['他们把村口那段三公里的土路。'], why: { zh: '“把”后没有动词', en: '把 without its verb' }, finds: ['把'] },
  ],
  clean: [
    { texts: ['村民石满仓正把最后一批玉米装袋。大门两侧各添几把。长椅只有六把。'], why: { zh: '“装袋”是动词；“几把”是数量', en: 'A verb the segmenter does not know; 把 as a measure word at the end' } },
    { texts: ['这里集阅览、健身、议事于一体。'], why: { zh: '“集”在', en: 'With its 集' } },
    { texts: ['展馆融文物展示与互动体验于一体，把观众引进历史。'], why: { zh: '“融”也可', en: '融 will do' } },
    { texts: ['货架上有茶叶、竹编和陶器。会场气氛温和。'], why: { zh: '列举完整；“温和”是一个词', en: 'A whole list; 温和 is a word' } },
    { texts: ['以服务群众为中心，以解决难题的实绩取信于民。'], why: { zh: '“以”有下文', en: '以 has its second half' } },
    { texts: ['他们把路修好了，把渠也清了，责任人人有份。'], why: { zh: '“把”后有动词', en: '把 with its verb' } },
    { texts: ['灶台上有两把勺子。门上一把锁。'], why: { zh: '“把”是量词', en: '把 as a measure word' } },
    { texts: ['群众广泛参与。他说要积极参与。'], why: { zh: '“参与”是一个词', en: '参与 is a word' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) {
      yield* find(reading, words)
      yield* notGathered(reading)
      if (words) yield* withoutVerb(reading)
    }
  },
}

/** 于一体 with nothing gathered before it. */
function* notGathered({ document, sentences }: Reading): Generator<Finds> {
  for (const { index } of document.text.matchAll(/于一体/gu)) {
    const sentence = sentences[firstAt(sentences, index)]
    if (!sentence || sentence.start > index || gathers.test(document.text.slice(sentence.start, index))) continue
    if (isQuotedAlone(document.text, { start: index, end: index + 3 })) continue
    yield { place: { document: document.id, start: index, end: index + 3 }, message: { zh: '“……于一体”前面缺“集”。', en: 'Before 于一体 a 集 is missing.' } }
  }
}

/** 把 as a preposition, and no verb to the end of the sentence. */
function* withoutVerb({ document, sentences, tokens }: Reading): Generator<Finds> {
  const { text, id } = document
  for (const [at, token] of tokens.entries()) {
    if (token.tag !== 'p' || token.end - token.start !== 1 || text[token.start] !== '把') continue
    const sentence = sentences[firstAt(sentences, token.start)]
    if (!sentence || sentence.end - token.end > longest || !/[。！？]/u.test(text.slice(sentence.start, sentence.end).slice(-2))) continue
    let next = at + 1
    while (next < tokens.length && tokens[next]!.start < sentence.end && !isVerb(tokens[next]!.tag, text[tokens[next]!.start]!)) next++
    if (next < tokens.length && tokens[next]!.start < sentence.end) continue
    if (!endsInNoun(text, tokens, next)) continue
    yield { place: { document: id, start: token.start, end: token.end }, severity: 'query', message: { zh: '“把”后面没有动词，句子没有说完。', en: '把 has no verb behind it: the sentence is not finished.' } }
  }
}

/** …的土路。: a noun with its 的, so that no verb the segmenter does not know can hide there. */
function endsInNoun(text: string, tokens: readonly Token[], after: number): boolean {
  const words = tokens.slice(Math.max(0, after - 4), after).filter(({ start }) => /\p{Script=Han}/u.test(text[start]!))
  const [before, last] = words.slice(-2)
  return last !== undefined && before !== undefined && /^n/u.test(last.tag) && text.slice(before.start, before.end) === '的'
}

/** A word that may be a verb; the segmenter tags marks and words it does not know alike. */
function isVerb(tag: string, first: string): boolean {
  return verbTag.test(tag) || (tag === 'x' && /\p{Script=Han}/u.test(first))
}
