'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

/** What a language or a part lacks, in words: texts that are missing and those whose original has changed since. */
export function useLacking(): (missing: number, outdated: number) => string {
  const t = useTranslations('standard-translate')
  return useCallback(
    (missing, outdated) =>
      [...(missing > 0 || outdated === 0 ? [t('missing', { count: missing })] : []), ...(outdated > 0 ? [t('outdated', { count: outdated })] : [])].join(' · '),
    [t],
  )
}
