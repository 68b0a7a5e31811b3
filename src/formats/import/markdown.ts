import { composeDocument } from '../../core/text/compose.ts'
import type { Importer } from '../format.ts'
import { decode } from './decode.ts'
import { opening } from './encodings.ts'
import { markdownLines } from './markdown-lines.ts'

/** Text with Markdown's marks: they stay out of the reading text, headings and tables are known as such. */
export const markdown: Importer = {
  id: 'markdown',
  title: { zh: 'Markdown', en: 'Markdown' },
  extensions: ['md', 'markdown'],
  recognises: (bytes) => isMarkdown(opening(bytes)),
  async read(bytes, { id, name, dated, role, encoding }) {
    const { value, warnings } = decode(bytes, encoding)
    return { value: composeDocument(value, { id, name, ...(dated ? { dated } : {}), ...(role ? { role } : {}) }, markdownLines(value)), warnings }
  },
}

/** One mark that ordinary copy never has, or emphasis twice. */
function isMarkdown(text: string): boolean {
  if (/^#{1,6} +\S/mu.test(text) || /^\|? *:?-{3,}:? *\|(?: *:?-{3,}:? *\|?)+ *$/mu.test(text) || /^(?:```|~~~)/mu.test(text)) return true
  if (/(?<!\\)\[[^\]\n]+\]\((?:https?:|mailto:|\/|#)[^)\s]*\)/u.test(text) || /!\[[^\]\n]*\]\([^)\s]+\)/u.test(text)) return true
  return (text.match(/\*\*[^*\s][^*\n]*\*\*/gu)?.length ?? 0) >= 2
}
