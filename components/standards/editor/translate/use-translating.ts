'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { languages, type Language } from '@/lib/domain/language'

export type Translating = ReturnType<typeof useTranslating>

/** The translations have an address of their own (?translate=lt&only=missing); the browser's "back" leads to the editor again. */
export function useTranslating() {
  const params = useSearchParams()
  const asked = params.get('translate')
  const verbs = useMemo(
    () => ({
      show: (language?: Language) => go('pushState', { translate: language ?? '' }),
      choose: (language: Language | null) => go('replaceState', { translate: language ?? '' }),
      only: (missing: boolean) => go('replaceState', { only: missing ? 'missing' : null }),
      close: () => go('pushState', { translate: null, only: null }),
    }),
    [],
  )
  return {
    ...verbs,
    open: asked !== null,
    language: languages.find((language) => language === asked) ?? null,
    onlyMissing: params.get('only') === 'missing',
  }
}

function go(how: 'pushState' | 'replaceState', changes: Record<string, string | null>): void {
  const address = new URL(window.location.href)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  if (address.href !== window.location.href) window.history[how](null, '', address)
}
