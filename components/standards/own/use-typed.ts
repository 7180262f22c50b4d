'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { momentText } from '@/components/moment'
import type { KeptWords } from './kept-words'

/** Says until when a text was written and in which draft, in the organisation's zone. */
export function useTyped(timeZone: string) {
  const t = useTranslations('standard-own')
  const format = useFormatter()
  return ({ at, number }: KeptWords): string =>
    t('typed', { at: momentText(format, new Date(at), timeZone), number })
}
