import { isSound, type PhonePhoto } from './kept'

/** What stays of a photo to be looked at once the server has it; what makes it small is fetched with the first one delivered. */
export async function smallOf(photo: PhonePhoto, read: () => Promise<Blob | null>): Promise<Blob | null> {
  if (isSound(photo) || typeof createImageBitmap === 'undefined') return null
  const bytes = await read()
  return bytes && (await import('../small-photo')).smallPhoto(bytes)
}
