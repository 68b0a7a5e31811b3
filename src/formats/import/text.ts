import { composeDocument } from '../../core/text/compose.ts'
import type { Importer } from '../format.ts'
import { decode } from './decode.ts'

/** Plain text, in any encoding a newsroom still has. */
export const text: Importer = {
  id: 'text',
  title: { zh: '文本', en: 'Text' },
  extensions: ['txt', 'text'],
  recognises: () => true,
  async read(bytes, { id, name, dated, role, encoding }) {
    const { value, warnings } = decode(bytes, encoding)
    return { value: composeDocument(value, { id, name, ...(dated ? { dated } : {}), ...(role ? { role } : {}) }), warnings }
  },
}
