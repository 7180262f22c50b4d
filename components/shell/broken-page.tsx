'use client'

import { useSyncExternalStore } from 'react'
import en from '@/lib/i18n/messages/en/common.json'
import lt from '@/lib/i18n/messages/lt/common.json'
import ru from '@/lib/i18n/messages/ru/common.json'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

const words = { en, ru, lt }
const never = () => () => undefined
const pageLanguage = () => document.documentElement.lang
const noLanguage = () => 'en'

/** What stands where a page broke. It carries its own words, for the page's own may be what broke. */
export function BrokenPage({ retry }: { retry: () => void }) {
  const language = useSyncExternalStore(never, pageLanguage, noLanguage)
  const say = words[language === 'ru' || language === 'lt' ? language : 'en']
  return (
    <main id="content" className="mx-auto grid max-w-150 gap-6 px-4 py-16">
      <ErrorState title={say.brokenTitle} detail={say.brokenText} retry={<Button onClick={retry}>{say.tryAgain}</Button>} />
    </main>
  )
}
