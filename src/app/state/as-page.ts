/** What a clipboard holds, as a page of its own that says its encoding. */
export function asPage(html: string): string { return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>` }
