import 'server-only'
import { createHash } from 'node:crypto'
import { putFile } from './store'

/** Keeps a sound as it came: making it anew would cost clearness and could not prove anything more. Named like a photo. */
export async function keepSound(organizationId: string, bytes: Uint8Array): Promise<string> {
  const storedHash = createHash('sha256').update(organizationId).update('|').update(bytes).digest('hex')
  await putFile(storedHash, bytes)
  return storedHash
}
