import type { Block, Check } from '../model.ts'

/** Labels of two columns in a row, with nothing under the first. */
export const labelApart: Check = {
  id: 'label-apart',
  title: { zh: '栏目标签离开稿件', en: 'A label away from its stories' },
  why: { zh: '两个栏目标签连在一起，前一个下面没有稿，多半都离开了各自的栏。', en: 'Two labels stand together with nothing under the first: both have left their columns.' },
  category: 'layout',
  severity: 'warning',
  weight: 0.5,
  flagged: [
    { texts: ['本报讯　昨日，清溪村通了公交车，村民进城方便了。\n■村镇短讯■\n■读者来信■\n编辑同志：巷口的路灯坏了，请派人来修。'], why: { zh: '两个标签相连', en: 'Two labels in a row' }, finds: ['■村镇短讯■\n■读者来信■'] },
  ],
  clean: [
    { texts: ['■村镇短讯■\n本报讯　昨日，清溪村通了公交车，村民进城方便了。\n■读者来信■\n编辑同志：巷口的路灯坏了，请派人来修。'], why: { zh: '各有其稿', en: 'Each with its stories' } },
    { texts: ['■ 修路 三公里通到家门口\n■ 引水 家家通上自来水'], why: { zh: '条目符号', en: 'Bullets' } },
    { texts: ['■特别报道■\n把水引到家门口\n本报讯　昨日，柳河镇新渠通水。'], why: { zh: '标签与标题', en: 'A label over a headline' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      for (const run of runsOf(document.blocks)) {
        const labels = run.map(({ start, end }) => document.text.slice(start, end))
        if (run.length < 2 || !labels.every((label) => /^(.).{2,12}\1$/u.test(label)) || new Set(labels).size < 2) continue
        yield { place: { document: document.id, start: run[0]!.start, end: run.at(-1)!.end }, message: { zh: `${labels.length}个栏目标签连在一起，中间没有稿件。`, en: `${labels.length} labels in a row with no story between.` } }
      }
    }
  },
}

/** Section labels that follow each other. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [[]]
  for (const block of blocks) {
    if (block.role === 'section-label') runs.at(-1)!.push(block)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs
}
