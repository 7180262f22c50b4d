'use client'

import { useSyncExternalStore } from 'react'
import en from '@/lib/i18n/messages/en/broken.json'
import lt from '@/lib/i18n/messages/lt/broken.json'
import ru from '@/lib/i18n/messages/ru/broken.json'
import { BrokenNotice } from './broken-notice'

const words = { en, ru, lt }
const never = () => () => undefined
const pageLanguage = () => document.documentElement.lang
const noLanguage = () => 'en'

/** In place of a whole document: nothing of it is left that could hold words. */
export function BrokenDocument({ retry }: { retry: () => void }) {
  const language = useSyncExternalStore(never, pageLanguage, noLanguage)
  return <BrokenNotice say={words[language === 'ru' || language === 'lt' ? language : 'en']} retry={retry} />
}
