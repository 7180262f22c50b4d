'use client'

import { useSyncExternalStore } from 'react'
import { BrokenNotice, type BrokenWords } from './broken-notice'

const never = () => () => undefined
const pageWords = () => document.documentElement.dataset.broken ?? '{}'
const noWords = () => '{}'

/** In place of a page that broke. The words lie in the document itself: the page's own may be what broke, and its language is enough. */
export function BrokenPage({ retry }: { retry: () => void }) {
  return <BrokenNotice say={JSON.parse(useSyncExternalStore(never, pageWords, noWords)) as BrokenWords} retry={retry} />
}
