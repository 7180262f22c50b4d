import 'server-only'
import { attachment } from './attachment'

/** A file to be kept, under the name it was given in any script. */
export const fileResponse = ({ fileName, type, bytes }: { fileName: string; type: string; bytes: Uint8Array }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': attachment(fileName),
      'cache-control': 'no-store',
    },
  })
