const texts = import.meta.glob('../../resources/sample/*.txt', { query: '?raw', import: 'default', eager: true }) as Record<string, string>

/** The day the sample edition is dated: its relative words and weekdays count from it. */
export const sampleDate = '2026-11-20'

/** Name of the paper the sample edition belongs to: invented, like everyone in it. */
export const samplePaper = '槐江日报'

/** The sample edition as files, in page order. */
export function sampleFiles(): { name: string; bytes: Uint8Array }[] {
  return Object.entries(texts)
    .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), bytes: new TextEncoder().encode(text) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
