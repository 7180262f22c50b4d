/** Works through a list with so many at a time, in order of begin; the first failure ends it. */
export async function inParallel<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  const hands = Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item)
  })
  await Promise.all(hands)
}
/** Two companies are written at once; together they stay below the pool's ten connections. */
export const AT_ONCE = 4
