'use client'

import { useEffect, useState } from 'react'
import { useReport } from './report-context'

/** A photo that lies on this phone is shown from here: an address of its bytes, null where there are none, undefined while they are looked for. */
export function useLocalPicture(id: string): string | null | undefined {
  const { store } = useReport()
  const [picture, setPicture] = useState<string | null>()
  useEffect(() => {
    let address: string | null = null
    let shown = true
    const look = async () => {
      const bytes = await store.photoHere(id).catch(() => null)
      if (!shown) return
      address = bytes && URL.createObjectURL(bytes)
      setPicture(address)
    }
    void look()
    return () => {
      shown = false
      if (address) URL.revokeObjectURL(address)
    }
  }, [id, store])
  return picture
}
