/** The first of the characters that stand for figures in a form. */
export const firstFigure = 0xe000

/**
 * A pattern over copy whose figures are one character each. `{name}` is a figure; `_8` up to eight characters of one clause without a figure; `~30` up to thirty of one sentence, figures among them.
 */
export function form(source: string): RegExp {
  const pattern = source
    .replace(/\{(\w+)\}/gu, '(?<$1>[\\ue000-\\ue0ff])')
    .replace(/_(\d+)/gu, '[^，。；：、！？,;:.\\n\\ue000-\\ue0ff]{0,$1}?')
    .replace(/~(\d+)/gu, '[^。！？；;.\\n]{0,$1}?')
  return new RegExp(pattern, 'giu')
}
