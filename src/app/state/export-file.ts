import type { Annotation } from '../../core/annotation.ts'
import type { Document, Finding, Said } from '../../core/model.ts'
import { exporters } from '../../formats/export/index.ts'
import type { Language } from '../../formats/format.ts'
import type { Edition } from '../../store/schema.ts'
import type { Answer } from './analyser.ts'
import type { ArticleRow } from './rows.ts'

export interface OutFile { readonly name: string; readonly bytes: Uint8Array; readonly mime: string }

interface Given {
  readonly documents: readonly Document[]
  readonly open: ArticleRow | undefined
  readonly edition: Edition | undefined
  readonly analysis: Answer
  readonly annotations: readonly Annotation[]
  /** What was lost when the files were read. */
  readonly warnings: readonly { readonly file: string; readonly said: readonly Said[] }[]
  readonly isOpen: (finding: Finding) => boolean
  readonly lang: Language
  readonly time: string
}

/** The edition, or for formats of one document the open one, as a file to hand out. */
export async function exportFile(id: string, { documents: all, open, edition, analysis, annotations, isOpen, warnings: given, lang, time }: Given): Promise<OutFile | undefined> {
  const exporter = exporters.find((one) => one.id === id)
  const documents = all.filter((one) => exporter?.holds === 'many' || one.id === open?.document)
  if (!exporter || documents.length === 0) return undefined
  const has = new Set(documents.map((one) => one.id))
  const bytes = await exporter.write({
    documents, beside: analysis.earlier.map(({ document }) => document),
    readings: analysis.readings.filter((one) => has.has(one.document.id)),
    findings: analysis.findings.filter((finding) => isOpen(finding) && has.has(finding.place.document)),
    annotations: annotations.filter((one) => has.has(one.document)),
    warnings: given.flatMap(({ file, said }) => said.map((message) => ({ file, message }))), unreadable: [], failures: analysis.failures, partial: analysis.partial, lang, time,
  })
  const name = exporter.holds === 'one' ? open!.title : [edition?.paper, edition?.date].filter(Boolean).join(' ') || 'kanwu'
  return { name: `${name.replace(/[\\/:*?"<>|]/g, '')}.${exporter.extension}`, bytes, mime: exporter.mime }
}
