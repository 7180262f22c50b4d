import { isReachable } from '@/lib/offline/reachable'

type Waiting = {
  /** Goes on if the server is near; whether it did. */
  goOn: () => Promise<boolean>
  /** The shell came here by itself: what was thought of the connection may be old. */
  fromHere: boolean
  /** What is gone on to is another page than the browser stands at: it has not just been tried in vain. */
  always: boolean
  shown: () => boolean
}

/** Not every browser says that a connection is back: it is asked for, ever more rarely, while anybody looks. */
export async function goOnWhenNear({ goOn, fromHere, always, shown }: Waiting): Promise<void> {
  const near = fromHere ? await goOn() : await isReachable()
  // Where the browser has just tried in vain although the server answers, it is not tried again by itself.
  if (near && (fromHere || !always)) return
  for (let pause = 4_000; shown(); pause = Math.min(2 * pause, 30_000)) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (shown() && document.visibilityState === 'visible' && (await goOn())) return
  }
}
