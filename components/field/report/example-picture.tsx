'use client'

import { useEffect, useState } from 'react'
import { openPhone } from '@/lib/offline/phone'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { Picture } from './picture'
import { useReport } from './report-context'

/** An example photo, from the phone where it was packed, else from the server. */
export function ExamplePicture({ id, what }: { id: string; what: string }) {
  const { say, address } = useReport()
  const [local, setLocal] = useState<string | null>()
  useEffect(() => {
    let own: string | null = null
    let shown = true
    const look = async () => {
      const bytes = await packed(id).catch(() => null)
      if (!shown) return
      own = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
      setLocal(own)
    }
    void look()
    return () => {
      shown = false
      if (own) URL.revokeObjectURL(own)
    }
  }, [id])
  return (
    <span className="block h-64 overflow-hidden rounded border border-line bg-sunken">
      <Picture local={local} remote={`${address}/images/${id}`} label={say('exampleOf', { what })} whole />
    </span>
  )
}

async function packed(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const userId = readCookie(PERSON_COOKIE)
  return userId ? (await openPhone(userId)).example(id) : null
}
