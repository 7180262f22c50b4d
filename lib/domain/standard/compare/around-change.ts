const MOST = 160
/** So much of what stands before the first difference is shown with it. */
const LEAD = 40

/** Of two readings of a text what stands around their first difference, short enough for a sentence about them. */
export function aroundChange({ was, now }: { was: string; now: string }): { was: string; now: string } {
  let differs = 0
  while (differs < was.length && was[differs] === now[differs]) differs += 1
  const space = differs > LEAD ? now.lastIndexOf(' ', differs - LEAD) : -1
  const from = space + 1
  const cut = (text: string) => {
    const rest = text.slice(from)
    const letters = Array.from(rest)
    return `${from > 0 ? '… ' : ''}${letters.length > MOST ? `${letters.slice(0, MOST).join('').trimEnd()}…` : rest}`
  }
  return { was: cut(was), now: cut(now) }
}
