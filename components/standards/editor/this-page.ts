/** Pages of one tab come and go; each load of the page is another author to the server, known by a random UUID (RFC 9562, version 4). */
let name: string | undefined
export const thisPage = (): string => (name ??= newName())

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Saves of a draft are counted over the whole life of the page, so that one still under way from before a step back stays the older one. */
const turns = new Map<string, number>()
export const nextTurn = (versionId: string): number => {
  const turn = (turns.get(versionId) ?? 0) + 1
  turns.set(versionId, turn)
  return turn
}

const lockOf = (page: string) => `etalon:page:${page}`

/** Says to the browser's other tabs that this page is open, until it is gone. */
export function sayOpen(): void {
  void navigator.locks?.request(lockOf(thisPage()), () => new Promise(() => undefined)).catch(() => undefined)
}

/** Pages open in this browser beside this one; none where the browser cannot tell (no locks without a secure connection). */
export async function openPages(): Promise<(page: string) => boolean> {
  const held = await navigator.locks?.query().then(({ held }) => held ?? [], () => [])
  const names = new Set(held?.map((lock) => lock.name))
  return (page) => page !== thisPage() && names.has(lockOf(page))
}
