/** Longest side of a photo as it travels, in pixels. */
const SIDE = 2_048
/** What this browser cannot read goes as it is, so that the server says what is wrong with it; no further than this. */
const LIMIT_BYTES = 20 * 1024 * 1024

/**
 * A photo made small on the device and without its metadata: the canvas keeps pixels alone. Null when it is neither readable here
 * nor small enough to send as it is.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return file.size <= LIMIT_BYTES ? file : null
  try {
    const share = Math.min(1, SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * share))
    canvas.height = Math.max(1, Math.round(picture.height * share))
    const pen = canvas.getContext('2d')
    if (!pen) return file.size <= LIMIT_BYTES ? file : null
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
  } finally {
    picture.close()
  }
}
