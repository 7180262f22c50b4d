/** Works through a list with so many at a time, in order of begin; the first failure ends it. */
export async function inParallel<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  const hands = Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item)
  })
  await Promise.all(hands)
}
export const AT_ONCE = 6
