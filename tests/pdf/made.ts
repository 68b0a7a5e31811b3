/** One page of a PDF written by hand: its content stream, and what its dictionary adds. */
export interface MadePage { readonly content: string; readonly more?: string }

const fonts = [
  '/Song << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>',
  '/Upright << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>',
  '/Plain << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  '/Nameless << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g1 6 0 R >> /Encoding << /Type /Encoding /Differences [1 /g1] >> /FirstChar 1 /LastChar 1 /Widths [1000] /ToUnicode 7 0 R >>',
].join(' ')

/** UTF-16, as the character map of the font wants it. */
export const hex = (text: string): string => `<${[...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`

/** Lines of Chinese at a place, from the top down; the page is 595 by 842 points. */
export function lines(texts: readonly string[], x = 60, y = 760, size = 12): string {
  return texts.map((text, at) => `BT /Song ${size} Tf ${x} ${y - at * size * 1.6} Td ${hex(text)} Tj ET`).join('\n')
}

export const picture = (x: number, y: number, width: number, height: number): string => `q ${width} 0 0 ${height} ${x} ${y} cm /Picture Do Q`

/** A PDF with the given pages; `trailer` adds to its trailer. */
export function pdfOf(pages: readonly MadePage[], { trailer = '' } = {}): Uint8Array {
  const stream = (content: string, more = '') => `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ')}] /MediaBox [0 0 595 842] >>`,
    `<< /Font << ${fonts} >> /XObject << /Picture 4 0 R >> /Properties << /Hidden 8 0 R >> >>`,
    stream('\u0010\u0080\u00f0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 '),
    '<< >>',
    stream('1000 0 0 0 750 750 d1 0 0 750 750 re f'),
    stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <01> <e123> endbfchar endcmap end end'),
    '<< /Type /OCG /Name (Hidden) >>',
    '<< >>',
    ...pages.flatMap(({ content, more = '' }, at) => [`<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${11 + at * 2} 0 R ${more}>>`, stream(content)]),
  ]
  let file = '%PDF-1.7\n%\u00e2\u00e3\n'
  const offsets = objects.map((object, at) => {
    const from = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return from
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((from) => `${String(from).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(file, (one) => one.charCodeAt(0))
}
