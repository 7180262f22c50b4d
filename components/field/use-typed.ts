'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * What is typed into a field stays on this phone until the server has it, though the page is left. `kept`: it is shown again, unsent.
 * `ended`: the server has it, nothing stays.
 */
export function useTyped(person: string | null, address: string, initial = '') {
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null)
  const [kept, setKept] = useState(false)
  const typed = useRef<(text: string) => void>(() => undefined)
  useEffect(() => {
    if (!person) return
    let here = true
    const open = async () => {
      const box = (await import('@/lib/offline/typed')).typedBox(person, address)
      const left = await box.read()
      if (!here || !field.current) return
      typed.current = box.keep
      // Who was quicker than this has said something newer.
      if (field.current.value !== initial) box.keep(field.current.value)
      else if (left !== null) {
        field.current.value = left
        setKept(true)
      }
    }
    // A browser that keeps nothing.
    void open().catch(() => undefined)
    return () => {
      here = false
    }
  }, [person, address, initial])
  const onInput = useCallback(() => {
    setKept(false)
    const text = field.current?.value ?? ''
    typed.current(text === initial ? '' : text)
  }, [initial])
  const ended = useCallback(() => {
    setKept(false)
    typed.current('')
  }, [])
  return { field, kept, onInput, ended }
}
