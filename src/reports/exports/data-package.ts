import type { Label } from '../../population/population.js'
import type { Manifest } from '../../simulation/manifest.js'
import type { Language } from '../language.js'
import type { ExportColumn, ExportTable } from './export-table.js'

/** A file as it was written. */
export interface ExportedFile { readonly path: string, readonly bytes: number, readonly sha256: string }

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv', parquet: 'application/vnd.apache.parquet', json: 'application/json', html: 'text/html', md: 'text/markdown', svg: 'image/svg+xml', txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** Media type of a file by the ending of its name. */
export const mediaType = (path: string): string => MEDIA[path.split('.').at(-1)!] ?? 'application/octet-stream'

const both = (label: Label, language: Language) => ({ title: label[language], titles: label })
const field = ({ name, type, title, unit, nullable }: ExportColumn, language: Language) =>
  ({ name, type, ...both(title, language), ...(unit ? { unit } : {}), constraints: { required: !nullable } })

/**
 * A Frictionless Data Package (v2) of files: each with size and SHA-256, tables with types, units and titles in both languages
 * (`titles` beside the `title` that the standard knows). CSV and Parquet files go by the table that their names name.
 */
export function dataPackage(title: Label, manifest: Manifest, tables: readonly ExportTable[], files: readonly ExportedFile[], language: Language): object {
  const resource = ({ path, bytes, sha256 }: ExportedFile) => {
    const [stem, ...endings] = path.split('.')
    const format = endings.at(-1)!
    const table = endings.length === 1 && ['csv', 'parquet'].includes(format) ? tables.find(({ name }) => name === stem) : undefined
    return {
      name: path.toLowerCase().replace(/[^a-z0-9._-]/g, '-'), path, format, mediatype: mediaType(path), ...(format === 'parquet' || format === 'xlsx' ? {} : { encoding: 'utf-8' }),
      bytes, hash: `sha256:${sha256}`,
      ...(table ? { type: 'table', ...both(table.title, language), schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', fields: table.columns.map((column) => field(column, language)),
        ...(table.key.length > 0 ? { primaryKey: table.key } : {}), missingValues: [''] } } : {}),
    }
  }
  return { $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'technopole-answer', ...both(title, language), version: manifest.version,
    id: `technopole:${manifest.digests.result}`, resources: files.map(resource) }
}
