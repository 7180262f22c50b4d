'use client'

import { type ComponentType, createElement, use, useEffect } from 'react'

const AGAIN_MS = 3_000

/**
 * A part nobody needs before the first tap, fetched with it: a report opens sooner by as much on a slow connection. What has come is
 * drawn at once. In the phone's own copy of the app everything is one file.
 */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let part: ComponentType<Props> | null = null
  let needed: Promise<void> | null = null
  const fetch = async () => void (part ??= await load())
  const Later = (props: Props) => {
    if (!part) use((needed ??= surely(fetch)))
    return part && createElement(part, props)
  }
  return Object.assign(Later, { fetch })
}

export const ReviewView = later(async () => (await import('./review-view')).ReviewView)
export const SectionList = later(async () => (await import('./section-list')).SectionList)
export const SentView = later(async () => (await import('./sent-view')).SentView)
export const LoosePhotos = later(async () => (await import('./loose-photos')).LoosePhotos)
export const Notices = later(async () => (await import('./notices')).Notices)
export const Elsewhere = later(async () => (await import('./notices')).Elsewhere)
export const PlaceLine = later(async () => (await import('./place-line')).PlaceLine)
export const Refused = later(async () => (await import('./refused')).Refused)
export const MemoList = later(async () => (await import('./memo-list')).MemoList)

/** What is written to a file: readable by the office, and fetched with the rest. */
export const unsentFiles = () => import('@/lib/offline/unsent-file')
export const soundRecorder = () => import('@/lib/offline/record-sound')

const parts = [Notices, Elsewhere, ReviewView, SectionList, SentView, LoosePhotos, PlaceLine, Refused, MemoList].map(({ fetch }) => fetch)
const touches = ['pointerdown', 'keydown'] as const

/** With the first touch of the page, wherever it is, all of it comes. */
export function useParts(): void {
  useEffect(() => {
    const fetchAll = () => void Promise.allSettled([...parts, unsentFiles, soundRecorder].map((fetch) => fetch()))
    for (const touch of touches) window.addEventListener(touch, fetchAll, { once: true, capture: true, passive: true })
    return () => {
      for (const touch of touches) window.removeEventListener(touch, fetchAll, { capture: true })
    }
  }, [])
}

/** Without a connection the page is opened again from the phone's own copy, where that stands; else it waits for one. */
async function surely(fetch: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await fetch()
    } catch {
      const worker = await navigator.serviceWorker?.getRegistration('/field').catch(() => undefined)
      if (worker?.active) location.reload()
      await new Promise((done) => setTimeout(done, AGAIN_MS))
    }
  }
}
