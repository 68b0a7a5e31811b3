import type { Block, Check } from '../model.ts'

const shown = 60

/** Lines of two columns in turn: no order is made up, and sentence checks are quiet there. */
export const columnsInterleaved: Check = {
  id: 'columns-interleaved',
  title: { zh: '串栏', en: 'Columns run into each other' },
  why: { zh: '相邻两栏的行交替出现，句子都不成句；要回到版面上按栏重取。', en: 'Lines of two columns alternate and no sentence holds; take the text from the page again, column by column.' },
  category: 'layout',
  severity: 'warning',
  weight: 2,
  flagged: [
    {
      texts: [interleaved(
        ['今年以来，全县坚持把农田水利基础设', '施建设作为头等大事来抓，先后投入资', '金四百万元，改造渠道三十公里，新建泵', '站十二座，受益农田三万多亩，农民群', '众的生产生活条件得到明显改善，粮食', '产量连续三年增长，收入不断提高。'],
        ['县医院门诊大楼昨天正式启用，新大', '楼建筑面积两万平方米，设有内科、外', '科、儿科等科室，配备先进医疗设', '备，方便群众就近看病，大大缓解了群', '众看病难的问题，受到社会各界的好', '评，许多病人专门送来锦旗。'],
      )],
      why: { zh: '两栏的行交替', en: 'Lines of two columns in turn' },
      finds: ['今年以来，全县坚持把农田水利基础设县医院门诊大楼昨天正式启用，新大施建设作为头等大事来抓，先后投入资楼建筑面积两万平方米'],
    },
  ],
  clean: [
    { texts: ['今年以来，全县坚持把农田水利基础设\n施建设作为头等大事来抓，先后投入资\n金四百万元，改造渠道三十公里，新建泵\n站十二座，受益农田三万多亩，农民群\n众的生产生活条件得到明显改善，粮食\n产量连续三年增长，收入不断提高，群\n众的获得感、幸福感进一步增强，乡村\n面貌焕然一新，大家的干劲更足了，信\n心也更大了，明年的春耕正在准备。'], why: { zh: '一栏的硬换行', en: 'One column, wrapped' } },
    { texts: ['溪声绕屋夜还明，\n旧磨无人石自清。\n莫道当年辛苦事，\n一川稻熟是回声。'], why: { zh: '诗', en: 'Verse' } },
    { texts: ['渡口村 3.2 4.5\n清溪村 2.8 4.1\n桥头村 2.2 3.9\n柳荫村 1.8 3.1'], why: { zh: '表格', en: 'A table' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      for (const run of runsOf(document.blocks)) {
        const [first] = run
        const last = run.at(-1)!
        yield {
          place: { document: document.id, start: first!.start, end: Math.min(first!.end, first!.start + shown) },
          related: last === first ? [] : [{ document: document.id, start: last.start, end: Math.min(last.end, last.start + shown), role: 'partner' }],
          message: { zh: '这里像是两栏的行混在一起，次序不可信，其他检查在此不作声。', en: 'Lines of two columns seem to be mixed here; their order cannot be trusted, and other checks are quiet.' },
        }
      }
    }
  },
}

function interleaved(left: readonly string[], right: readonly string[]): string {
  return left.flatMap((line, at) => [line, right[at]!]).join('\n')
}

/** Damaged blocks that follow each other. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  blocks.forEach((block, at) => {
    if (!block.damaged?.includes('order')) return
    if (blocks[at - 1]?.damaged?.includes('order')) runs.at(-1)!.push(block)
    else runs.push([block])
  })
  return runs
}
