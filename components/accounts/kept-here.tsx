'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { countKept } from '@/lib/offline/count-kept'
import { noteLanguage, restoreLanguage } from '@/lib/offline/known-language'

/**
 * On the sign-in: what lies sealed on this phone is there after signing in. A count and no names, for anybody may read this. Where the
 * cookies are gone, the page speaks the language the phone was used in. `words`: with {count} left open.
 */
export function KeptHere({ words, language }: { words: string; language: string }) {
  const router = useRouter()
  const [count, setCount] = useState(0)
  useEffect(() => {
    noteLanguage()
    if (restoreLanguage(language)) router.refresh()
  }, [language, router])
  useEffect(() => void countKept().then(setCount), [])
  if (count === 0) return null
  return (
    <p role="status" className="rounded-lg border border-line bg-sunken px-4 py-3 text-14">
      {words.replace('{count}', String(count))}
    </p>
  )
}
