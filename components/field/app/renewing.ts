import { isServerNear, onConnection } from '@/lib/offline/connected'
import type { Reply } from '@/lib/offline/courier'

/**
 * Asks the server again when the connection is back, and, where it was not reached, as soon as anything else of this phone reached it: a
 * page does not go on saying that there is no connection while it sends. @returns how to ask, and how to end it
 */
export function renewing(ask: () => Promise<Reply<unknown>['kind']>) {
  let [running, missed] = [false, false]
  async function go() {
    running = true
    missed = (await ask()) === 'unreachable'
    running = false
  }
  const back = () => void go()
  // Its own answer is heard of too, before it is known here what became of it.
  const end = onConnection(() => void (missed && !running && isServerNear() && go()))
  window.addEventListener('online', back)
  return {
    go,
    stop() {
      end()
      window.removeEventListener('online', back)
    },
  }
}
