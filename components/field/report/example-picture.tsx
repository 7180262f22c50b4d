'use client'

import { useEffect, useState } from 'react'
import { openPhone } from '@/lib/offline/phone'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { useReport } from './report-context'

/** An example photo, from the phone where it was packed, else from the server. */
export function ExamplePicture({ id, what }: { id: string; what: string }) {
  const { say, address } = useReport()
  const [source, setSource] = useState<string | null>(null)
  useEffect(() => {
    let own: string | null = null
    let shown = true
    void packed(id).then((bytes) => {
      if (!shown) return
      own = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
      setSource(own ?? `${address}/images/${id}`)
    })
    return () => {
      shown = false
      if (own) URL.revokeObjectURL(own)
    }
  }, [id, address])
  return (
    <span
      role="img"
      aria-label={say('exampleOf', { what })}
      className="block h-64 rounded border border-line bg-sunken bg-contain bg-center bg-no-repeat"
      style={source ? { backgroundImage: `url("${source}")` } : undefined}
    />
  )
}

async function packed(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const userId = readCookie(PERSON_COOKIE)
  return userId ? (await openPhone(userId)).example(id) : null
}
