/** Works through a list with so many at a time; the first failure ends it. */
export async function inParallel<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item)
  }))
}
