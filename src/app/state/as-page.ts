import type { Incoming } from './intake.svelte.ts'

/** Pasted text as a file; where it was copied with its paragraphs and tables, these count. */
export function pastedFile(text: string, html: string): Incoming {
  const name = text.trim().split('\n')[0]!.trim().slice(0, 24) || '粘贴的文字'
  const rich = /<(?:p|table|li|h[1-6]|blockquote)[\s>]/iu.test(html)
  return { name, bytes: new TextEncoder().encode(rich ? asPage(html) : text) }
}

/** What a clipboard holds, as a page of its own that says its encoding. */
function asPage(html: string): string { return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>` }
