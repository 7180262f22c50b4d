import 'server-only'

type Photo = { bytes: Uint8Array; mime: string }

/**
 * Bytes of a photo: never run as a page. What a shopper took or is shown is kept sealed in the phone's vault or nowhere: the browser's
 * own cache would hold it in clear for whoever has the phone next. `forAnHour`: what a desk made for all its readers.
 */
export const photoResponse = ({ bytes, mime }: Photo, { forAnHour = false } = {}): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mime,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': forAnHour ? 'private, max-age=3600' : 'no-store',
    },
  })
