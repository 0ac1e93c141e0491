import 'server-only'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A text as XML holds it. What looks like an escape of spreadsheets (_x000D_) is escaped itself. */
export const xml = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** Looks of cells, by their place in the list of styles below. `meant`: text before which Excel itself sets a mark. */
export const looks = { text: 1, meant: 2, heading: 3, label: 4, value: 5 } as const

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8F1FE"/></patternFill></fill></fills><borders count="2"><border/><border><bottom style="thin"><color auto="1"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (all: string) => `${head}<Relationships xmlns="${packages}/relationships">${all}</Relationships>`
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`

/** Every part of a workbook of two sheets that is the same for all but for the names of its sheets. */
export const fixedParts = (sheets: readonly [string, string]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${types}.sheet.main+xml`)}${override('/xl/worksheets/sheet1.xml', `${types}.worksheet+xml`)}${override('/xl/worksheets/sheet2.xml', `${types}.worksheet+xml`)}${override('/xl/styles.xml', `${types}.styles+xml`)}${override('/xl/sharedStrings.xml', `${types}.sharedStrings+xml`)}</Types>`,
  '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="1"/></bookViews><sheets>${sheets.map((name, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
      relation('r2', 'worksheet', 'worksheets/sheet2.xml') +
      relation('r3', 'styles', 'styles.xml') +
      relation('r4', 'sharedStrings', 'sharedStrings.xml'),
  ),
  'xl/styles.xml': styles,
})

/** The words that come again and again, which cells name by their place. */
export const sharedStrings = (words: readonly string[]) =>
  `${head}<sst xmlns="${main}" uniqueCount="${words.length}">${words.map((word) => `<si><t xml:space="preserve">${xml(word)}</t></si>`).join('')}</sst>`

/** The beginning of a sheet: what is frozen, and how wide its columns are. */
export const sheetHead = (widths: readonly number[], frozen: '' | 'B2') =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${frozen === '' ? '' : ' tabSelected="1"'}>${
    frozen === ''
      ? ''
      : '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>'
  }</sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${looks.text}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`

/** A list of words for the cells of a column; anything else is warned of, not refused: （消去） is welcome. */
export const validation = (cells: string, words: readonly string[]) =>
  `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${cells}"><formula1>${xml(`"${words.join(',')}"`)}</formula1></dataValidation>`

/** The end of a sheet: a foot on every printed page. */
export const sheetFoot = (before: string, foot: string) =>
  `</sheetData>${before}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>${xml(`&L${foot}&R&P/&N`)}</oddFooter></headerFooter></worksheet>`
