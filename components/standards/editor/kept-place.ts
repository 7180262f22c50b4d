import { languages, type Language } from '@/lib/domain/language'
import type { Selection } from './editor-state'

/** Where an author was: what was chosen, in which language, how far the panes were moved, and where the cursor stood. */
export type KeptPlace = { selection: Selection; language: Language; scrolled: number[]; focused: string | null; caret: number | null }

const nameOf = (versionId: string) => `etalon:place:${versionId}`
const panes = () => [document.documentElement, ...document.querySelectorAll('[data-pane]')]

/** For the next load of the page in this tab. `focused` is the id of the field one was last in. */
export function keepPlace(versionId: string, at: Pick<KeptPlace, 'selection' | 'language' | 'focused'>): void {
  const field = at.focused ? document.getElementById(at.focused) : null
  const place: KeptPlace = { ...at, scrolled: panes().map(({ scrollTop }) => scrollTop), caret: isTyped(field) ? field.selectionStart : null }
  try {
    sessionStorage.setItem(nameOf(versionId), JSON.stringify(place))
  } catch {
    // Without room the editor opens where it always does.
  }
}

/** The place kept for this load, once. */
export function takePlace(versionId: string): KeptPlace | null {
  try {
    const kept = sessionStorage.getItem(nameOf(versionId))
    sessionStorage.removeItem(nameOf(versionId))
    const place = JSON.parse(kept ?? 'null') as KeptPlace | null
    return place && typeof place.selection === 'string' && languages.includes(place.language) && Array.isArray(place.scrolled) ? place : null
  } catch {
    return null
  }
}

/** About two seconds: a long list of translations is drawn little by little. */
const FRAMES = 120

/** Moves the panes and the cursor to where they were, as soon as the field is drawn. */
export function goBackTo(place: KeptPlace, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const field = place.focused ? document.getElementById(place.focused) : null
    if (place.focused && !field && frames > 0) return goBackTo(place, frames - 1)
    panes().forEach((pane, index) => (pane.scrollTop = place.scrolled[index] ?? 0))
    field?.focus({ preventScroll: true })
    if (isTyped(field) && place.caret !== null) field.setSelectionRange(place.caret, place.caret)
    field?.scrollIntoView({ block: 'nearest' })
  })
}

/** Fields with a cursor; a date or a tick has none. */
const isTyped = (field: Element | null): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
