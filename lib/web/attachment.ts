import 'server-only'

/** The header of a file to be kept, under the name it was given in any script: the same name for browsers that read only plain letters, where it has no others. */
export function attachment(fileName: string): string {
  const plain = /^[\w .()+-]+$/.test(fileName) ? fileName : `export.${fileName.split('.').at(-1)}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
