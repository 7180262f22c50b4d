import 'server-only'

/** Bytes of a photo: never run as a page, kept by the reader's own browser alone. */
export const photoResponse = ({ bytes, mime }: { bytes: Uint8Array; mime: string }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mime,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    },
  })
