type Options = { signal?: AbortSignal; steal?: boolean }
type Request = { act: () => void; no: (error: Error) => void }

/** Web Locks as browsers give them: in turn by name, given up by a signal while waiting, and stolen from whoever holds one. */
export function webLocks() {
  const holders = new Map<string, Request>()
  const queues = new Map<string, Request[]>()
  const queueOf = (name: string) => queues.get(name) ?? queues.set(name, []).get(name)!
  function next(name: string) {
    const one = holders.has(name) ? undefined : queueOf(name).shift()
    if (!one) return
    holders.set(name, one)
    one.act()
  }
  return {
    request<T>(name: string, given: Options | (() => T | Promise<T>), work?: () => T | Promise<T>): Promise<T> {
      const [{ signal, steal }, run]: [Options, (() => T | Promise<T>) | undefined] = typeof given === 'function' ? [{}, given] : [given, work]
      return new Promise<T>((yes, no) => {
        const mine: Request = {
          act: () => {
            // Once granted, its signal is no longer heard.
            signal?.removeEventListener('abort', giveUp)
            const end = () => {
              if (holders.get(name) !== mine) return
              holders.delete(name)
              next(name)
            }
            void Promise.resolve().then(run!).then(yes, no).finally(end)
          },
          no,
        }
        function giveUp() {
          queues.set(name, queueOf(name).filter((one) => one !== mine))
          no(new DOMException('too long', 'TimeoutError'))
        }
        const before = holders.get(name)
        if (steal && before) {
          holders.delete(name)
          before.no(new DOMException('stolen', 'AbortError'))
        }
        signal?.addEventListener('abort', giveUp)
        if (steal) queueOf(name).unshift(mine)
        else queueOf(name).push(mine)
        next(name)
      })
    },
  }
}
