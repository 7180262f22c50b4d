import type { Vault } from '../vault'

/** Five minutes: enough for a walk to the corner, little enough for the phone. */
export const MAX_MEMO_SECONDS = 300

/** A voice memo: it helps its shopper to type, stays on this phone and goes when the report was sent. `at`: ISO. */
export type Memo = { id: string; at: string; seconds: number; mime: string }

export type MemoBox = {
  /** In the order they were spoken. */
  list(): Promise<Memo[]>
  keep(memo: Memo, sound: Blob): Promise<void>
  sound(id: string): Promise<Blob | null>
  drop(id: string): Promise<void>
}

export const MEMOS = 'memo'
const NEWLINE = 10

/** One sealed box a memo: what it is in a first line, its sound after that. */
export function memoBox(vault: Vault, org: string, visitId: string): MemoBox {
  const place = `${org}.${visitId}.`
  async function open(id: string): Promise<{ memo: Memo; sound: Blob } | null> {
    const bytes = await vault.readBytes(MEMOS, place + id)
    const end = bytes ? bytes.indexOf(NEWLINE) : -1
    if (!bytes || end < 0) return null
    const memo = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Memo
    return { memo, sound: new Blob([bytes.subarray(end + 1)], { type: memo.mime }) }
  }
  return {
    async list() {
      const ids = (await vault.list(MEMOS, place)).map((id) => id.slice(place.length))
      const found = await Promise.all(ids.map(open))
      return found.flatMap((one) => (one ? [one.memo] : [])).sort((one, other) => one.at.localeCompare(other.at))
    },
    async keep(memo, sound) {
      const head = new TextEncoder().encode(`${JSON.stringify(memo)}\n`)
      const bytes = new Uint8Array(head.length + sound.size)
      bytes.set(head)
      bytes.set(new Uint8Array(await sound.arrayBuffer()), head.length)
      await vault.writeBytes(MEMOS, place + memo.id, bytes)
    },
    sound: async (id) => (await open(id))?.sound ?? null,
    drop: (id) => vault.remove(MEMOS, place + id),
  }
}

export async function dropMemosOf(vault: Vault, place: string): Promise<void> {
  await Promise.all((await vault.list(MEMOS, `${place}.`)).map((id) => vault.remove(MEMOS, id)))
}
