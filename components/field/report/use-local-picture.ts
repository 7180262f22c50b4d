'use client'

import { useEffect, useState } from 'react'
import { useReport } from './report-context'

/** A photo that lies on this phone is shown from here: an address of its bytes, null while there is none. */
export function useLocalPicture(id: string): string | null {
  const { store } = useReport()
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let address: string | null = null
    let shown = true
    void store.photoHere(id).then((bytes) => {
      if (!bytes || !shown) return
      address = URL.createObjectURL(bytes)
      setPicture(address)
    })
    return () => {
      shown = false
      if (address) URL.revokeObjectURL(address)
    }
  }, [id, store])
  return picture
}
