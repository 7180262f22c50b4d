import { saver } from './saver'
import { openVault } from './vault'

export const TYPED = 'typed'

/** `id`: under which it was sent once; whether it arrived is not known. */
export type Typed = { text: string; id?: string }
export type TypedBox = ReturnType<typeof typedBox>

/** What was typed beside a report (a name for the visit, a message) and has not reached the server: sealed like the rest. `address`: of the field. */
export function typedBox(userId: string, address: string) {
  const id = address.replaceAll('/', '.')
  const vault = openVault(userId)
  let newest: Typed | null = null
  const keeper = saver(
    async (typed: Typed | null) => (typed === null ? (await vault).remove(TYPED, id) : (await vault).write(TYPED, id, typed)),
    () => newest,
    () => undefined,
  )
  return {
    /** Null where nothing lies, or nothing can. */
    async read(): Promise<Typed | null> {
      const found = await (await vault).read<Typed | string>(TYPED, id).catch(() => null)
      // An older version kept the text alone.
      return typeof found === 'string' ? { text: found } : found
    },
    /** Null: nothing is kept any more. */
    keep(typed: Typed | null) {
      newest = typed
      keeper.soon()
    },
    settled: keeper.settled,
  }
}
