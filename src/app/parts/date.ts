import { language } from '../say.ts'

/** A day as the paper prints it: 2026年11月20日　星期五. */
export function printedDate(day: string | undefined): string {
  if (!day) return ''
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)).replace(/日(?=星期)/u, '日　')
}
