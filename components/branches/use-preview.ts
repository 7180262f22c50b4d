'use client'

import { useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/web/form-state'

/** What a step would do, asked anew whenever `wish` changes; null while nothing is wished or the answer is on its way. */
export function usePreview<Wish, Preview>(ask: (wish: Wish) => Promise<FormState<Preview>>, wish: Wish | null, notSent: string) {
  const key = wish === null ? '' : JSON.stringify(wish)
  const latest = useRef(ask)
  const [answer, setAnswer] = useState<{ key: string; preview: Preview | null; message?: string }>({ key: '', preview: null })
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (!key) return
    let wanted = true
    const timer = setTimeout(() => {
      void latest.current(JSON.parse(key) as Wish)
        .catch((): FormState<Preview> => ({ status: 'invalid', message: notSent, fields: {} }))
        .then((state) => {
          if (!wanted || state.status === 'idle') return
          setAnswer(state.status === 'done' ? { key, preview: state.result } : { key, preview: null, message: state.message })
        })
    }, 250)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [key, notSent])
  const current = key !== '' && answer.key === key
  return { preview: current ? answer.preview : null, message: current ? answer.message : undefined, asking: key !== '' && !current }
}
