import 'server-only'

/** A file to be kept, under the name it was given in any script. */
export const fileResponse = ({ fileName, type, bytes }: { fileName: string; type: string; bytes: Uint8Array }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="export.${fileName.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
