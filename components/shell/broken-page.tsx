'use client'

import { useSyncExternalStore } from 'react'
import en from '@/lib/i18n/messages/en/broken.json'
import lt from '@/lib/i18n/messages/lt/broken.json'
import ru from '@/lib/i18n/messages/ru/broken.json'

const words = { en, ru, lt }
const never = () => () => undefined
const pageLanguage = () => document.documentElement.lang
const noLanguage = () => 'en'

/**
 * What stands where a page broke. It carries its own words, for the page's own may be what broke; and nothing else, for every page
 * carries it, the phone's too.
 */
export function BrokenPage({ retry }: { retry: () => void }) {
  const language = useSyncExternalStore(never, pageLanguage, noLanguage)
  const say = words[language === 'ru' || language === 'lt' ? language : 'en']
  return (
    <main id="content" className="mx-auto grid max-w-150 px-4 py-16">
      <div role="alert" className="grid justify-items-start gap-4 border-y border-line py-10">
        <div className="grid gap-1">
          <p className="text-16 font-medium">{say.title}</p>
          <p className="max-w-prose text-ink-2">{say.text}</p>
        </div>
        <button type="button" onClick={retry} className="h-9 rounded border border-line bg-surface px-3.5 text-14 font-medium hover:bg-sunken pointer-coarse:h-11">
          {say.tryAgain}
        </button>
      </div>
    </main>
  )
}
