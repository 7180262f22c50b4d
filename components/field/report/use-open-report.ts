'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { whenLookedAtAgain } from '@/lib/offline/looked-at-again'
import { openPhone } from '@/lib/offline/phone'
import type { MemoBox } from '@/lib/offline/report/memos'
import { askToStay } from '@/lib/offline/room'
import { createReportStore, type ReportStore } from '@/lib/offline/report/store'

type Opened = { store: ReportStore; memos: MemoBox | null; elsewhere: boolean; takeOver: () => void }

/**
 * The report of this phone, taken up from where it was. Until it is open, and while another tab of this browser has it, it can be
 * looked at and not changed. `screen`: what the server drew is taken over before it changes, or it would vanish meanwhile.
 */
export function useOpenReport(userId: string, org: string, desk: ReportDesk, screen: () => Promise<void>): Opened {
  const [{ store, memos }, setOpened] = useState<Pick<Opened, 'store' | 'memos'>>(() => ({ store: createReportStore(desk), memos: null }))
  const [elsewhere, setElsewhere] = useState(false)
  const opened = useRef<{ close: () => void; ended: boolean }>({ close: () => undefined, ended: false })

  const open = useCallback(
    async (turn: { close: () => void; ended: boolean }, takeOver: boolean) => {
      const [phone] = await Promise.all([openPhone(userId), screen().catch(() => undefined)])
      const lost = () => {
        if (!turn.ended) setElsewhere(true)
      }
      const report = turn.ended ? 'elsewhere' : await phone.openReport(org, desk, lost, takeOver)
      if (report === 'elsewhere') return void (turn.ended || setElsewhere(true))
      if (turn.ended) return report.close()
      turn.close = report.close
      setOpened({ store: report.store, memos: phone.memos(org, desk.visitId) })
      setElsewhere(false)
    },
    [userId, org, desk, screen],
  )

  useEffect(() => void askToStay(), [])

  useEffect(() => {
    const turn = { close: () => undefined as void, ended: false }
    opened.current = turn
    // Once the page stands: opening takes the vault, a lock and the network.
    const begin = setTimeout(() => void open(turn, false), 0)
    return () => {
      clearTimeout(begin)
      turn.ended = true
      turn.close()
    }
  }, [open])

  useEffect(() => whenLookedAtAgain(() => store.wake()), [store])

  return { store, memos, elsewhere, takeOver: () => void open(opened.current, true) }
}
