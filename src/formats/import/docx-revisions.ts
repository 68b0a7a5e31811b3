import type { Said } from '../../core/model.ts'

/** Counts tracked changes: neighbours of one author, kind and time are one change. */
export function revisions() {
  let insertions = 0
  let deletions = 0
  const authors = new Set<string>()
  let last = ''
  return {
    saw(kind: 'insertion' | 'deletion', { author = '', date = '' }: Readonly<Record<string, string>>) {
      const key = `${kind} ${author} ${date.slice(0, 16)}`
      if (key === last) return
      last = key
      if (kind === 'insertion') insertions++
      else deletions++
      if (author) authors.add(author)
    },
    /** Words that nobody changed stand between. */
    passed() { last = '' },
    said(): Said | undefined {
      if (insertions + deletions === 0) return undefined
      const who = [...authors]
      return {
        zh: `修订痕迹按“全部接受”读入：插入${insertions}处、删除${deletions}处${who.length > 0 ? `（${who.join('、')}）` : ''}；要看改前的字，请对照原件。`,
        en: `Tracked changes were read as accepted: ${insertions} insertion${insertions === 1 ? '' : 's'} and ${deletions} deletion${deletions === 1 ? '' : 's'}${who.length > 0 ? ` by ${who.join(', ')}` : ''}; for the words before them see the file.`,
      }
    },
  }
}
