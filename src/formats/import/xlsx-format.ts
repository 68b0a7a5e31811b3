const builtin: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'yyyy-m-d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-m-d h:mm',
  27: 'yyyy年m月', 28: 'm月d日', 29: 'm月d日', 30: 'm-d-yy', 31: 'yyyy年m月d日', 32: 'h:mm', 33: 'h:mm:ss', 36: 'yyyy年m月', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 45: 'mm:ss', 46: 'h:mm:ss', 47: 'mm:ss', 50: 'yyyy年m月', 51: 'm月d日', 52: 'yyyy年m月', 53: 'm月d日', 54: 'm月d日', 55: 'yyyy年m月', 56: 'm月d日', 57: 'yyyy年m月', 58: 'm月d日',
}

/** The words a spreadsheet prints for a number in a format; `code` absent for those built in. */
export function printed(value: string, id: number, code: string | undefined, from1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const format = sectionFor(code ?? builtin[id] ?? 'General', number)
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '')
  if (/[ymdhs]/iu.test(bare.replace(/general/iu, ''))) return day(number + (from1904 ? 1462 : 0), bare, format)
  if (/^\s*(?:general|@)?\s*$/iu.test(bare) || /[eE][+-]|[?#0]\/[?#0\d]/u.test(bare)) return `${general(number)}${/general/iu.test(bare) ? literals(format).after : ''}`
  const percent = bare.includes('%')
  const digits = /[0#?][0#?,.]*/u.exec(bare)?.[0] ?? ''
  const thousandths = /[0#?](,+)(?:\.|$|[^0#?,.])/u.exec(bare)?.[1]?.length ?? 0
  const scaled = Math.abs(number) * (percent ? 100 : 1) / 1000 ** thousandths
  const [whole, fraction = ''] = fixed(scaled, (/\.([0#?]*)/u.exec(digits)?.[1] ?? '').length, (/\.(0*)/u.exec(digits)?.[1] ?? '').length).split('.')
  const grouped = /[0#?],[0#?]/u.test(digits) ? whole!.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole!
  const { before, after } = literals(format)
  const minus = number < 0 && Number(`${whole}.${fraction || 0}`) !== 0 && !format.includes('-') && !(format.includes('(') || format.includes('（')) ? '-' : ''
  return `${minus}${before}${grouped}${fraction ? `.${fraction}` : ''}${percent && !after.includes('%') ? '%' : ''}${after}`
}

function sectionFor(code: string, number: number): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
  if (sections.length > 2 && number === 0) return sections[2]!
  return sections.length > 1 && number < 0 ? sections[1]! : sections[0]!
}

/** What a format prints around the number: signs of money, units in quotation marks. */
function literals(format: string): { before: string; after: string } {
  const plain = format.replace(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"').replace(/\[[^\]]*\]/gu, '').replace(/_.|\*./gu, '').replace(/\\(.)/gu, '"$1"').replace(/"([^"]*)"/gu, (_, words: string) => [...words].map((one) => String.fromCodePoint(0xf0000 + one.codePointAt(0)!)).join(''))
  const first = plain.search(/[0#?]|general/iu)
  const back = (words: string) => [...words.replace(/[0#?,.@]|general/giu, '')].map((one) => (one.codePointAt(0)! >= 0xf0000 ? String.fromCodePoint(one.codePointAt(0)! - 0xf0000) : one)).join('').trim()
  const rest = plain.slice(Math.max(0, first)).replace(/^(?:general|[0#?][0#?,.]*)/iu, '')
  return first < 0 ? { before: '', after: '' } : { before: back(plain.slice(0, first)), after: back(rest) }
}

function general(number: number): string {
  const text = String(Number(number.toPrecision(15)))
  return text.includes('e') && Math.abs(number) < 1e21 && Math.abs(number) >= 1e-9 ? number.toFixed(Math.abs(number) < 1 ? 12 : 0).replace(/\.?0+$/u, '') : text
}

/** Rounded half up, as printed; digits beyond `least` only where they are not zero. */
function fixed(value: number, most: number, least: number): string {
  const rounded = Math.round(Number(`${Number(value.toPrecision(15))}e${most}`))
  const text = Number.isFinite(rounded) ? (rounded / 10 ** most).toFixed(most) : value.toFixed(most)
  let end = text.length
  while (most > least && end > text.length - (most - least) && text[end - 1] === '0') end--
  return text.slice(0, end).replace(/\.$/u, '')
}

/** A day or time counted from the end of 1899 as a person writes it. */
function day(serial: number, bare: string, format: string): string {
  const at = new Date(Math.round((serial - 25569) * 86_400_000))
  if (Number.isNaN(at.getTime())) return general(serial)
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  const has = (pattern: RegExp) => pattern.test(bare)
  const months = has(/m/iu) && (has(/[yd]/iu) || !has(/[hs]/iu))
  const han = format.includes('年') || format.includes('月') || (months && !(has(/y/iu) && has(/d/iu)))
  const parts = [has(/y/iu) ? `${year}${han ? '年' : ''}` : '', months ? `${han ? month : String(month).padStart(2, '0')}${han ? '月' : ''}` : '', has(/d/iu) ? `${han ? date : String(date).padStart(2, '0')}${han ? '日' : ''}` : ''].filter(Boolean)
  const clock = has(/[hs]/iu) ? [at.getUTCHours(), at.getUTCMinutes(), ...(has(/s/iu) ? [at.getUTCSeconds()] : [])].map((one) => String(one).padStart(2, '0')).join(':') : ''
  return [parts.join(han ? '' : '-'), clock].filter(Boolean).join(' ')
}
