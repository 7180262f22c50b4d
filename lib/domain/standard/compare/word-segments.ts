export type Segment = { kind: 'same' | 'removed' | 'inserted'; text: string }

/** Above so many pairs of words the texts are shown as a whole, one instead of the other. */
const MOST_PAIRS = 1_000_000

/**
 * What was removed from a text and inserted, word by word, along a longest common subsequence (Wagner and Fischer 1974).
 * The removed and same segments read as the text before, the inserted and same ones as the text after.
 */
export function wordSegments(before: string, after: string): Segment[] {
  const [was, now] = [wordsOf(before), wordsOf(after)]
  let head = 0
  while (head < was.length && head < now.length && was[head] === now[head]) head++
  let tail = 0
  while (tail < was.length - head && tail < now.length - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++
  const middle = between(was.slice(head, was.length - tail), now.slice(head, now.length - tail))
  const same = (words: string[]): Segment[] => words.map((text) => ({ kind: 'same', text }))
  return joined([...same(was.slice(0, head)), ...middle, ...same(was.slice(was.length - tail))])
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

function between(was: string[], now: string[]): Segment[] {
  if (was.length * now.length > MOST_PAIRS) return [...was.map(removed), ...now.map(inserted)]
  const width = now.length + 1
  // common[i * width + j]: how many words was.slice(i) and now.slice(j) have in common.
  const common = new Uint32Array((was.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) common[i * width + j] = was[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const segments: Segment[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < now.length) {
    const [old, fresh] = [was[i], now[j]]
    if (old !== undefined && old === fresh) {
      segments.push({ kind: 'same', text: old })
      i++
      j++
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      segments.push(removed(old))
      i++
    } else if (fresh !== undefined) {
      segments.push(inserted(fresh))
      j++
    }
  }
  return segments
}

const removed = (text: string): Segment => ({ kind: 'removed', text })
const inserted = (text: string): Segment => ({ kind: 'inserted', text })

/** Neighbours become one: all removed before all inserted; a bare space between two changes belongs to both. */
function joined(segments: Segment[]): Segment[] {
  const all: Segment[] = []
  let [old, fresh, gap] = ['', '', '']
  const settle = () => {
    if (old) all.push(removed(old))
    if (fresh) all.push(inserted(fresh))
    if (gap) same(gap)
    old = fresh = gap = ''
  }
  const same = (text: string) => {
    const last = all.at(-1)
    if (last?.kind === 'same') last.text += text
    else all.push({ kind: 'same', text })
  }
  for (const { kind, text } of segments) {
    const changing = old !== '' || fresh !== ''
    if (kind === 'same' && changing && text.trim() === '') gap += text
    else if (kind === 'same') {
      settle()
      same(text)
    } else {
      old += gap + (kind === 'removed' ? text : '')
      fresh += gap + (kind === 'inserted' ? text : '')
      gap = ''
    }
  }
  settle()
  return all
}
