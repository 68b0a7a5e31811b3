import type { Exporter } from '../format.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'

export const exporters: readonly Exporter[] = [csv, json]
