import { TYPED, type Typed } from './typed'
import type { Vault } from './vault'

/** `tried`: it was sent and no answer came, so that it may have arrived. */
export type UnsentMessage = { org: string; visitId: string; tried: boolean; text: string }

/** The field of a visit's messages, by the address it is kept under; see `typedBox`. */
const MESSAGE = /^\.api\.v1\.orgs\.([^.]+)\.visits\.([^.]+)\.steps\.message$/

/** Messages that were written and that the server may not have. @throws NotKept when one cannot be read just now */
export async function unsentMessages(vault: Vault): Promise<UnsentMessage[]> {
  const found: UnsentMessage[] = []
  for (const id of await vault.list(TYPED)) {
    const [, org, visitId] = MESSAGE.exec(id) ?? []
    const typed = org && visitId ? await vault.read<Typed | string>(TYPED, id) : null
    if (org && visitId && typed) found.push({ org, visitId, ...(typeof typed === 'string' ? { tried: false, text: typed } : { tried: typed.id !== undefined, text: typed.text }) })
  }
  return found
}
