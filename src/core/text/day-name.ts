import type { Said } from '../model.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** An ISO date as one says it; without its year where that is the year of `near`. */
export function dayName(iso: string, near?: string): Said {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const other = iso.slice(0, 4) !== near?.slice(0, 4)
  return { zh: `${other ? `${year}年` : ''}${month}月${day}日`, en: `${day} ${months[month - 1]}${other ? ` ${year}` : ''}` }
}
