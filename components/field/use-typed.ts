'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { typedField } from '@/lib/offline/typed-field'

/**
 * What is typed into a field stays on this phone until the server has it, though the page is left; see `typedField`. `kept`: it is shown
 * again, and was never sent, or was and no answer came.
 */
export function useTyped(person: string | null, address: string, initial = '') {
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null)
  const [kept, setKept] = useState<'unsent' | 'tried' | null>(null)
  const typed = useMemo(() => typedField(async () => (person === null ? null : (await import('@/lib/offline/typed')).typedBox(person, address)), initial), [person, address, initial])
  useEffect(() => {
    let here = true
    void typed.open(() => (here && field.current ? field.current.value : null)).then((left) => {
      if (!here || !left || !field.current) return
      field.current.value = left.text
      setKept(left.tried ? 'tried' : 'unsent')
    })
    return () => {
      here = false
    }
  }, [typed])
  const onInput = useCallback(() => {
    setKept(null)
    typed.typed(field.current?.value ?? '')
  }, [typed])
  const ended = useCallback(() => {
    setKept(null)
    return typed.ended()
  }, [typed])
  return { field, kept, onInput, typed, ended }
}
