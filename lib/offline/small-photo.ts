/** Twice the 84 pixels a photo of an answer takes on the screen. */
const WIDTH = 168

/** A photo as small as it is looked at beside its answer; null where this browser cannot read it. */
export async function smallPhoto(bytes: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(bytes, { resizeWidth: WIDTH, resizeQuality: 'medium' }).catch(() => null)
  if (!picture) return null
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  picture.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.7))
}
