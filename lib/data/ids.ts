import 'server-only'
import { randomBytes, randomInt } from 'node:crypto'
import { now } from './clock'

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance; new rows land at the end of their index. */
export function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now().getTime(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random code people can read aloud: receipts and report numbers, never running ones. 30^8 ≈ 6.6e11. */
export const newCode = (length = 8): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
