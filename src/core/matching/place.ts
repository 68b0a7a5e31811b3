import type { Told } from '../model.ts'

/** Whether two scopes are one place: 全市 and 我市 may be any town's; 青河县 and 青河 are one; two names are not. */
export function placesAgree(a: Told | undefined, b: Told | undefined): 'same' | 'open' | 'apart' {
  if (!a || !b) return 'open'
  const [one, other] = [bare(a.text), bare(b.text)]
  if (one === other) return isVague(a.text) ? 'open' : 'same'
  if (isVague(a.text) || isVague(b.text)) return level(a.text) === level(b.text) || !level(a.text) || !level(b.text) ? 'open' : 'apart'
  return one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one) ? 'same' : 'apart'
}

function isVague(text: string): boolean {
  return /^[全我本该各]/u.test(text) || /^(?:the |this |our )/iu.test(text)
}

function level(text: string): string {
  return /(国|省|市|县|区|镇|乡|村|校|院|厂|公司)$/u.exec(text)?.[1] ?? ''
}

function bare(text: string): string {
  return text.replace(/[\s“”]/gu, '').toLowerCase()
}
