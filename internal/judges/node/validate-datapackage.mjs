// Validates data packages, each unpacked in a folder, against the standard's
// profile, their schemas and their foreign keys; prints for each folder the
// number of rows in each table and the errors, as JSON.
import { createRequire } from 'node:module'
import path from 'node:path'

const { Package } = createRequire(import.meta.url)('datapackage')

const reports = []
for (const folder of process.argv.slice(2)) {
  const rows = {}
  const errors = []
  const note = (where, error) => {
    for (const e of error.errors?.length ? error.errors : [error]) errors.push(`${where}: ${e.message}`)
  }
  const pkg = await Package.load(path.join(folder, 'datapackage.json'), { basePath: folder })
  for (const error of pkg.errors) note('datapackage.json', error)
  for (const resource of pkg.resources) {
    try {
      rows[resource.name] = (await resource.read()).length
      await resource.checkRelations()
    } catch (error) {
      note(resource.name, error)
    }
  }
  reports.push({ profile: pkg.descriptor.profile, rows, errors })
}
console.log(JSON.stringify(reports))
