/** A page being read: where the one after it begins is known before its lines are. Null: there is none. */
export type PageRead<Place, Line> = { next: Promise<Place | null>; lines: Promise<Line[]> }

/** Pages begun before they are asked for, where there is room: so many more are held than the one at hand. */
export const AHEAD = 2

/**
 * Lines a page at a time, in order. The next pages are begun as soon as it is known where, so that the database reads while whoever
 * listens writes; nothing is read before the first is asked for, and no further when nobody listens any more. A page that cannot be read
 * is told in its turn. `ahead` is asked before each page how many may be begun: with none, reading and writing take turns.
 */
export async function* pagesAhead<Place, Line>(read: (after: Place | null) => PageRead<Place, Line>, ahead: () => number = () => AHEAD): AsyncGenerator<Line[], undefined, undefined> {
  let latest: Promise<PageRead<Place, Line> | null> = Promise.resolve(heard(read(null)))
  const begun = [latest]
  for (;;) {
    for (const most = ahead(); begun.length <= most; begun.push(latest)) latest = following(latest, read)
    const page = await begun.shift()!
    if (page === null) return
    const lines = await page.lines
    if (lines.length > 0) yield lines
  }
}

function following<Place, Line>(before: Promise<PageRead<Place, Line> | null>, read: (after: Place) => PageRead<Place, Line>): Promise<PageRead<Place, Line> | null> {
  const page = before.then(async (one) => {
    const place = one && (await one.next)
    return place === null ? null : heard(read(place))
  })
  page.catch(() => undefined)
  return page
}

/** Whoever stops listening leaves pages behind whose failure is nobody's. */
function heard<Place, Line>(page: PageRead<Place, Line>): PageRead<Place, Line> {
  page.next.catch(() => undefined)
  page.lines.catch(() => undefined)
  return page
}
