'use client'

import { useEffect } from 'react'
import { lettersCookie } from './letters-cookie'

const MONTH_S = 2_592_000

/** Our letters are fetched when the page's scripts are here, not beside them; until then the device's own stand. */
export function Letters() {
  useEffect(() => {
    document.documentElement.dataset.letters = ''
    void document.fonts.ready.then(() => {
      document.cookie = `${lettersCookie}=1; path=/; max-age=${MONTH_S}; samesite=lax`
    })
  }, [])
  return null
}
