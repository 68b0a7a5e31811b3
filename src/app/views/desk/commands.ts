import type { Command } from '../../../bridge.ts'
import { exporters } from '../../../formats/export/index.ts'
import { m } from '../../paraglide/messages.js'
import { chooseFiles, chooseFolder, saveFile } from '../../parts/files.ts'
import { sampleFiles } from '../../sample.ts'
import { language, say } from '../../say.ts'
import type { Desk } from '../../state/desk.svelte.ts'

export interface Panels { palette: boolean; settings: boolean; keys: boolean }

export interface Doing { readonly id: Command | 'note' | 'editing' | 'folder' | 'reference' | 'checks' | 'facts' | 'remember' | 'archive' | 'new-edition' | 'ledger' | 'sign' | 'versions'; readonly title: string; readonly key?: string; readonly run: () => unknown }

/** What the palette lists and the shell's menu asks for. */
export function commandsOf({ desk, panels, verb }: { desk: Desk; panels: Panels; verb: (name: string) => Promise<void> }): Doing[] {
  return [
    { id: 'open', title: m.choose_files(), key: 'Ctrl O', run: () => chooseFiles((gathered) => void desk.gather(gathered)) },
    { id: 'folder', title: m.choose_folder(), key: 'Ctrl Shift O', run: () => chooseFolder((gathered) => void desk.gather(gathered)) },
    { id: 'reference', title: m.add_reference(), run: () => chooseFiles((gathered) => void desk.gather(gathered, 'reference')) },
    { id: 'archive', title: m.archive(), run: () => { desk.archive.open = true } },
    { id: 'new-edition', title: m.edition_new(), run: () => { desk.archive.open = true } },
    { id: 'sample', title: m.open_sample(), run: () => desk.import(sampleFiles()) },
    { id: 'undo', title: m.undo(), key: 'Ctrl Z', run: () => desk.undo() },
    { id: 'redo', title: m.redo(), key: 'Ctrl Y', run: () => desk.redo() },
    { id: 'remember', title: m.remember(), key: 'M', run: () => verb('remember') },
    { id: 'ledger', title: m.view_ledger(), key: 'Ctrl L', run: () => { desk.view = 'ledger' } },
    { id: 'facts', title: m.view_facts(), key: 'Ctrl B', run: () => { desk.view = 'facts' } },
    { id: 'versions', title: m.versions_open(), key: 'W', run: () => { if (desk.versions.chainOf(desk.article?.document ?? '').length > 1) desk.view = 'versions' } },
    { id: 'note', title: m.note(), key: 'N', run: () => verb('note') },
    ...exporters.map((exporter) => ({ id: `export-${exporter.id}` as Command, title: `${m.export()}：${say(exporter.title)}`, run: () => exportAs(desk, exporter.id) })),
    { id: 'checks', title: m.view_checks(), key: 'Ctrl J', run: () => { desk.view = 'checks' } },
    { id: 'sign', title: m.view_sign(), key: 'Ctrl G', run: () => { desk.view = 'sign' } },
    { id: 'settings', title: m.settings(), run: () => { panels.settings = true } },
    { id: 'find', title: m.palette(), key: 'Ctrl K', run: () => { panels.palette = true } },
    { id: 'keys', title: m.all_keys(), key: 'F1', run: () => { panels.keys = true } },
  ]
}

export async function exportAs(desk: Desk, id: string): Promise<void> {
  const file = await desk.export(id, language())
  if (file) await saveFile(file)
}
