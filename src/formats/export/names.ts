import type { Category, Said, Severity } from '../../core/model.ts'

const severities: Record<Severity, Said> = { error: { zh: '应改', en: 'must change' }, warning: { zh: '疑误', en: 'likely wrong' }, query: { zh: '存疑', en: 'ask' } }

const categories: Record<Category, Said> = {
  duplicate: { zh: '重复', en: 'duplicate' }, number: { zh: '数字', en: 'number' }, arithmetic: { zh: '计算', en: 'arithmetic' }, count: { zh: '计数', en: 'count' }, unit: { zh: '单位', en: 'unit' },
  date: { zh: '日期', en: 'date' }, name: { zh: '名称', en: 'name' }, phrase: { zh: '提法', en: 'set phrase' }, wording: { zh: '文字', en: 'wording' }, punctuation: { zh: '标点', en: 'punctuation' },
  numeral: { zh: '数字用法', en: 'numeral' }, structure: { zh: '结构', en: 'structure' }, layout: { zh: '版面', en: 'layout' },
}

export function severityName(severity: Severity): Said {
  return severities[severity]
}

export function categoryName(category: Category): Said {
  return categories[category]
}
