/** One page of so many things, the nearest there is to the one asked for; pages count from 1, `from` and `to` too. */
export function pageOf(count: number, asked: number, size: number): { page: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(count / size))
  const page = Math.min(Math.max(1, asked), pages)
  return { page, pages, from: (page - 1) * size + 1, to: Math.min(count, page * size) }
}
