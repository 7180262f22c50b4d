/** A browser's store of a page: so many characters in all, and none at all where `room` is 0. */
export function aBrowserStore(room = 5_000_000) {
  const store: Record<string, string> = {}
  const hidden = (value: unknown) => ({ value, enumerable: false })
  const taken = (but: string) => Object.entries(store).reduce((sum, [name, value]) => (name === but ? sum : sum + value.length), 0)
  return Object.defineProperties(store, {
    getItem: hidden((name: string) => store[name] ?? null),
    setItem: hidden((name: string, value: string) => {
      if (taken(name) + value.length > room) throw new DOMException('full', 'QuotaExceededError')
      store[name] = value
    }),
    removeItem: hidden((name: string) => delete store[name]),
  })
}
