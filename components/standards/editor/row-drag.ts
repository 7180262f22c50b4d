import { dropInGap, type OutlineRow } from '@/lib/domain/standard/edit/outline'

type Drag = {
  list: HTMLElement
  /** Drawn where the row would come to stand. */
  line: HTMLElement
  row: HTMLElement
  pointer: number
  /** Height in the window at which the pointer went down. */
  from: number
  rows: readonly OutlineRow[]
  onDrop: (activeId: string, overId: string) => void
}

/** A shake of the hand is no drag. */
const FAR_PX = 5
/** So near the border of the list it scrolls on, so far a frame. */
const BORDER_PX = 40
const SCROLL_PX = 10

/**
 * Follows the pointer until the row is let go. Heights are read once, then only the line moves: React draws nothing before the drop,
 * however long the list. @returns the way to end it early
 */
export function dragRow({ list, line, row, pointer, from, rows, onDrop }: Drag): () => void {
  const scroller = scrollerOf(list)
  const id = row.dataset.row ?? ''
  let at = from
  let heights: { middles: number[]; edges: number[] } | null = null
  let drop: ReturnType<typeof dropInGap> = null
  let frame = 0
  let stale = false

  const begin = () => {
    const { top } = list.getBoundingClientRect()
    const boxes = [...list.querySelectorAll('[data-row]')].map((one) => one.getBoundingClientRect())
    heights = { middles: boxes.map((box) => box.top + box.height / 2 - top), edges: [...boxes.map((box) => box.top - top), (boxes.at(-1)?.bottom ?? top) - top] }
    row.dataset.dragging = ''
    frame = requestAnimationFrame(look)
  }
  const look = () => {
    frame = requestAnimationFrame(look)
    const { top, bottom } = scroller === document.documentElement ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect()
    const by = at < top + BORDER_PX ? -SCROLL_PX : at > bottom - BORDER_PX ? SCROLL_PX : 0
    if (by !== 0) scroller.scrollBy(0, by)
    if ((by === 0 && !stale) || !heights) return
    stale = false
    const height = at - list.getBoundingClientRect().top
    drop = dropInGap(rows, id, heights.middles.filter((middle) => middle < height).length)
    line.hidden = drop === null
    if (drop) line.style.transform = `translateY(${Math.round(heights.edges[drop.gap] ?? 0)}px)`
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    at = event.clientY
    stale = true
    if (!heights && Math.abs(at - from) > FAR_PX) begin()
  }
  const letGo = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    // The last movement may still wait for its frame.
    if (heights && stale) look()
    const meant = drop
    end()
    if (meant) onDrop(id, meant.overId)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    end()
  }
  const end = () => {
    cancelAnimationFrame(frame)
    delete row.dataset.dragging
    line.hidden = true
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', letGo)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', key)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', letGo)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', key)
  return end
}

/** What scrolls when the list does: a pane of its own, or the page. */
function scrollerOf(element: HTMLElement): Element {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY) && above.scrollHeight > above.clientHeight) return above
  }
  return document.documentElement
}
