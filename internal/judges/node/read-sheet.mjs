// Reads a CSV file as a spreadsheet does, and prints its cells as texts and the formulas that it takes them for, as JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const XLSX = createRequire(import.meta.url)('xlsx')
const doc = readFileSync(process.argv[2])
const separator = process.argv[3]

const sheetOf = options => {
  const book = XLSX.read(doc, { type: 'buffer', FS: separator, ...options })
  return book.Sheets[book.SheetNames[0]]
}
const formulas = Object.entries(sheetOf({ cellFormula: true })).filter(([, cell]) => cell.f).map(([place, cell]) => `${place}: ${cell.f}`)
const cells = XLSX.utils.sheet_to_json(sheetOf({ raw: true }), { header: 1, raw: false, defval: '' })
console.log(JSON.stringify({ cells, formulas }))
