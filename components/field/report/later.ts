'use client'

import { useEffect } from 'react'
import { later } from './later-part'
import { StopwatchAside } from './later-aside'
import { FarPicture } from './later-picture'
import { soundRecorder } from './later-recorder'
import { photoReader, placeReader, unsentFiles } from './later-readers'
import { AidList, Conflict, DurationControl, ExamplePicture, ManyControl, OverNotice, PhotoStrip, PlaceControl, RecommendationControl, Refused, SoundControl } from './later-controls'

const last = () => import('./last-screens')
const quiet = () => import('./quiet-screen')

/** A report opens on one of two screens, and the other is fetched with the first touch. */
export const FormView = later(async () => (await import('./form-view')).FormView)
export const DuringView = later(async () => (await quiet()).DuringView)
export const DuringBar = later(async () => (await quiet()).DuringBar)
export const ReviewView = later(async () => (await last()).ReviewView)
export const SendBar = later(async () => (await last()).SendBar)
export const SectionList = later(async () => (await last()).SectionList)
export const SentView = later(async () => (await last()).SentView)
export const Notices = later(async () => (await import('./notices')).Notices)
export const Elsewhere = later(async () => (await import('./notices')).Elsewhere)
export const PlaceLine = later(async () => (await import('./place-line')).PlaceLine)

const screens = { form: FormView, quiet: DuringView }
// The one the server drew is on its way while the page's own scripts wake up.
if (typeof document !== 'undefined') for (const [name, { fetch }] of Object.entries(screens)) if (document.querySelector(`[data-screen="${name}"]`)) void fetch().catch(() => undefined)

const parts = [FormView, DuringView, DuringBar, Notices, Elsewhere, ReviewView, SendBar, SectionList, SentView, AidList, PlaceLine, Refused, ExamplePicture, PhotoStrip, Conflict, DurationControl, RecommendationControl, SoundControl, PlaceControl, FarPicture, OverNotice, ManyControl, StopwatchAside].map(({ fetch }) => fetch)
const touches = ['pointerdown', 'keydown'] as const
const APART_MS = 4

/** With the first touch of the page, wherever it is, all of it comes. */
export function useParts(): void {
  useEffect(() => {
    // Each in a task of its own: all of them at once would hold up the tap that asks for them.
    const fetchAll = () => [placeReader, ...parts, unsentFiles, soundRecorder, photoReader].forEach((fetch, place) => setTimeout(() => void fetch().catch(() => undefined), place * APART_MS))
    for (const touch of touches) window.addEventListener(touch, fetchAll, { once: true, capture: true, passive: true })
    return () => {
      for (const touch of touches) window.removeEventListener(touch, fetchAll, { capture: true })
    }
  }, [])
}
