'use client'

import { useEffect, useMemo, useState } from 'react'
import { randomId } from '@/lib/offline/chance'
import { rightNow } from '@/lib/offline/clock'
import type { Memo, MemoBox } from '@/lib/offline/report/memos'

export type Memos = {
  list: Memo[]
  /** False where this browser keeps nothing: then nothing is recorded either. */
  kept: boolean
  keep: (sound: Blob, seconds: number) => Promise<void>
  sound: (id: string) => Promise<Blob | null>
  drop: (id: string) => Promise<void>
}

/** The voice memos of one report on this phone. */
export function useMemos(box: MemoBox | null): Memos {
  const [list, setList] = useState<Memo[]>([])
  useEffect(() => {
    let here = true
    void box?.list().then((found) => here && setList(found)).catch(() => undefined)
    return () => {
      here = false
    }
  }, [box])
  return useMemo(
    () => ({
      list,
      kept: box !== null,
      async keep(sound, seconds) {
        const memo: Memo = { id: randomId(), at: new Date(rightNow()).toISOString(), seconds, mime: sound.type }
        await box?.keep(memo, sound)
        setList((before) => [...before, memo])
      },
      sound: async (id) => (await box?.sound(id)) ?? null,
      async drop(id) {
        await box?.drop(id)
        setList((before) => before.filter((memo) => memo.id !== id))
      },
    }),
    [box, list],
  )
}
