'use client'

import { useEffect } from 'react'
import { LoosePhotos, MemoList } from './later-aids'
import { later } from './later-part'
import { soundRecorder } from './later-recorder'
import { DurationControl, ExamplePicture, photoReader, PlaceControl, RecommendationControl, Refused, SoundControl, unsentFiles } from './later-refused'

/** The quiet screen: where a report opens on it, it is fetched with the page; the whole form does without. */
export const DuringView = later(async () => (await import('./during-view')).DuringView)
export const DuringBar = later(async () => (await import('./during-bar')).DuringBar)
export const ReviewView = later(async () => (await import('./review-view')).ReviewView)
export const SectionList = later(async () => (await import('./section-list')).SectionList)
export const SentView = later(async () => (await import('./sent-view')).SentView)
export const Notices = later(async () => (await import('./notices')).Notices)
export const Elsewhere = later(async () => (await import('./notices')).Elsewhere)
export const PlaceLine = later(async () => (await import('./place-line')).PlaceLine)

const parts = [DuringView, DuringBar, Notices, Elsewhere, ReviewView, SectionList, SentView, LoosePhotos, PlaceLine, Refused, ExamplePicture, MemoList, DurationControl, RecommendationControl, SoundControl, PlaceControl].map(({ fetch }) => fetch)
const touches = ['pointerdown', 'keydown'] as const

/** With the first touch of the page, wherever it is, all of it comes. */
export function useParts(): void {
  useEffect(() => {
    const fetchAll = () => void Promise.allSettled([...parts, unsentFiles, soundRecorder, photoReader].map((fetch) => fetch()))
    for (const touch of touches) window.addEventListener(touch, fetchAll, { once: true, capture: true, passive: true })
    return () => {
      for (const touch of touches) window.removeEventListener(touch, fetchAll, { capture: true })
    }
  }, [])
}
