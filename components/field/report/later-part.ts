import { type ComponentType, createElement, use } from 'react'

const AGAIN_MS = 3_000

/**
 * A part nobody needs before the first tap, fetched with it: a report opens sooner by as much on a slow connection. What has come is
 * drawn at once. In the phone's own copy of the app everything is one file.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let part: ComponentType<Props> | null = null
  let needed: Promise<void> | null = null
  const fetch = async () => void (part ??= await load())
  const Later = (props: Props) => {
    if (!part) use((needed ??= surely(fetch)))
    return part && createElement(part, props)
  }
  return Object.assign(Later, { fetch })
}

/** Without a connection the page is opened again from the phone's own copy, where that stands; else it waits for one. */
export async function surely<Part>(fetch: () => Promise<Part>): Promise<Part> {
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
