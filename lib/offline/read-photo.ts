import { sha256 } from './sha256'
import { shrinkPhoto } from './shrink-photo'

/** A photo as it is kept and travels, with its fingerprint; null when it is too large and cannot be made smaller. */
export async function readPhoto(file: Blob): Promise<{ bytes: Blob; hash: string } | null> {
  const bytes = await shrinkPhoto(file)
  return bytes && { bytes, hash: await sha256(new Uint8Array(await bytes.arrayBuffer())) }
}
