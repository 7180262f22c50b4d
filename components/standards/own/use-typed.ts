'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { momentIn } from '@/components/moment'
import type { KeptWords } from './kept-words'

/** Says until when a text was written and in which draft, in the reader's own zone. */
export function useTyped() {
  const t = useTranslations('standard-own')
  const format = useFormatter()
  return ({ at, number }: KeptWords): string =>
    t('typed', { at: format.dateTime(new Date(at), momentIn(Intl.DateTimeFormat().resolvedOptions().timeZone)), number })
}
