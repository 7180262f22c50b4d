import { saver } from './saver'
import { openVault } from './vault'

const TYPED = 'typed'

/** What was typed beside a report (a name for the visit, a message) and has not reached the server: sealed like the rest. `address`: of the field. */
export function typedBox(userId: string, address: string) {
  const id = address.replaceAll('/', '.')
  const vault = openVault(userId)
  let newest = ''
  const keeper = saver(
    async (text: string) => (text === '' ? (await vault).remove(TYPED, id) : (await vault).write(TYPED, id, text)),
    () => newest,
    () => undefined,
  )
  return {
    /** Null where nothing lies, or nothing can. */
    read: async (): Promise<string | null> => (await vault).read<string>(TYPED, id).catch(() => null),
    /** An empty text is kept no more. */
    keep(text: string) {
      newest = text
      keeper.soon()
    },
    settled: keeper.settled,
  }
}
