import type { Exporter } from '../format.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { json } from './json.ts'

export const exporters: readonly Exporter[] = [docx, html, csv, json]
