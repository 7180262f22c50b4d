'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { showToast } from './toast-store'

/** A browser cuts what is pasted at the field's limit without a word; this says so, for every field of the page. Stands once beside the Toaster. */
export function LongPasteNotice() {
  const t = useTranslations('ui')
  useEffect(() => {
    const look = (event: ClipboardEvent) => {
      const field = event.target
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.maxLength < 0) return
      const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0)
      const pasted = event.clipboardData?.getData('text').length ?? 0
      if (field.value.length - replaced + pasted > field.maxLength) showToast({ message: t('pastedTooLong', { count: field.maxLength }), tone: 'problem' })
    }
    document.addEventListener('paste', look)
    return () => document.removeEventListener('paste', look)
  }, [t])
  return null
}
