/** About half a second: the other view comes through the address and is there a few frames later. */
const FRAMES = 30

/** Leads to an element that is about to be drawn. */
export function focusSoon(id: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (element) {
      element.focus()
      element.scrollIntoView({ block: 'nearest' })
    } else if (frames > 0) focusSoon(id, frames - 1)
  })
}
