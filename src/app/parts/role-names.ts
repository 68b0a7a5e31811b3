import type { Role } from '../../core/model.ts'
import { m } from '../paraglide/messages.js'

export const roleNames: Readonly<Record<Role, () => string>> = {
  headline: m.role_headline, kicker: m.role_kicker, subhead: m.role_subhead, lead: m.role_lead, body: m.role_body, byline: m.role_byline, caption: m.role_caption, credit: m.role_credit, table: m.role_table, box: m.role_box,
  'section-label': m.role_section_label, folio: m.role_folio, 'column-head': m.role_column_head, 'jump-line': m.role_jump_line, 'staff-line': m.role_staff_line, advertisement: m.role_advertisement,
}
