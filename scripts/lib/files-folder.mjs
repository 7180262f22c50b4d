import { inData } from './paths.mjs'

/**
 * Where photos of one database on the embedded server stand: at night whatever its rows do not refer to is removed, so no two
 * databases share a folder. The demo's keeps the place it always had.
 */
export const filesOf = (database) => inData(database === 'etalon' ? 'files' : `files-${database}`)

/** The same for a database on a server that is not ours: it may well bear the name of one of our own. */
export function filesAt(url) {
  const { hostname, port, pathname } = new URL(url)
  const name = [hostname, port || '5432', decodeURIComponent(pathname.slice(1))].join('-')
  return inData(`files-at-${name.replaceAll(/[^\w.-]/g, '_')}`)
}
