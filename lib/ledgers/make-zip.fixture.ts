import { crc32, deflateRawSync } from 'node:zlib'

/** `declared`: the size that the directory of the archive claims, where it lies. */
type Part = Readonly<{ name: string; text: string | Buffer; declared?: number }>

/** An archive with any parts under any names, as no library would write it. */
export function makeZip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, text, declared } of parts) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain, { level: 6 })
    const title = Buffer.from(name)
    const sizes = Buffer.alloc(26)
    sizes.writeUInt16LE(20, 0)
    sizes.writeUInt16LE(0x800, 2)
    sizes.writeUInt16LE(8, 4)
    sizes.writeUInt32LE(crc32(plain), 10)
    sizes.writeUInt32LE(packed.length, 14)
    sizes.writeUInt32LE(declared ?? plain.length, 18)
    sizes.writeUInt16LE(title.length, 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), sizes, title])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), sizes, place, title]))
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
const links = (target: string, type: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
const book =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="台帳" sheetId="1" r:id="rId1"/></sheets></workbook>'

/** A workbook around the XML of its one sheet, with further parts. */
export function makeWorkbook(sheet: string | Buffer, more: readonly Part[] = []): Buffer {
  return makeZip([
    { name: '[Content_Types].xml', text: types },
    { name: '_rels/.rels', text: links('xl/workbook.xml', 'officeDocument') },
    { name: 'xl/workbook.xml', text: book },
    { name: 'xl/_rels/workbook.xml.rels', text: links('worksheets/sheet1.xml', 'worksheet') },
    { name: 'xl/worksheets/sheet1.xml', text: sheet },
    ...more,
  ])
}

export const sheetXml = (rows: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

/** One row of words, as it stands in a sheet. */
export const rowXml = (row: number, words: readonly string[]) =>
  `<row r="${row}">${words.map((word, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`
