'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Recording } from '@/lib/offline/record-sound'
import type { Memo, MemoBox } from '@/lib/offline/report/memos'
import { soundRecorder } from './later-recorder'

export type Memos = {
  list: Memo[]
  /** False where this browser keeps nothing: then nothing is recorded either. */
  kept: boolean
  /** From its beginning on: what a page that goes has heard is there in the next. */
  keep: (recording: Recording) => Promise<void>
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
      async keep(recording) {
        const memo = box && (await (await soundRecorder()).keepMemo(box, recording))
        if (memo) setList((before) => [...before, memo])
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
