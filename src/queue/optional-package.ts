/**
 * What a package that is installed only by those who need it exports. Throws an error that names the package and how to
 * get it when it is not there.
 */
export async function optionalPackage<T>(name: string, whatFor: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    throw new Error(`${whatFor} needs the package ${name}; get it with: npm install ${name}`)
  }
}

/** Writes Parquet files. */
export const parquetWriting = () => optionalPackage('hyparquet-writer', 'writing Parquet', () => import('hyparquet-writer'))

/** Reads Parquet files, and the headers of their pages. */
export const parquetReading = () => optionalPackage('hyparquet', 'reading Parquet', async () => {
  const [{ parquetMetadata, parquetRead }, { parquetHeader }] = await Promise.all([import('hyparquet'), import('hyparquet/src/column.js')])
  return { parquetMetadata, parquetRead, parquetHeader }
})

/** Asks questions of Parquet files in SQL. */
export const duckdb = () => optionalPackage('@duckdb/node-api', 'merging parts', () => import('@duckdb/node-api'))
