'use client'

import { ShieldCheck } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'

/** Checks the chain on demand and says what was found, in one sentence made by the server. */
export function VerifySeals({ verify, words }: { verify: () => Promise<{ message: string; intact: boolean }>; words: { verify: string } }) {
  const [answer, setAnswer] = useState<{ message: string; intact: boolean }>()
  const [pending, start] = useTransition()
  return (
    <div className="grid gap-3">
      <div>
        <Button pending={pending} icon={<ShieldCheck aria-hidden />} onClick={() => start(async () => setAnswer(await verify()))}>{words.verify}</Button>
      </div>
      <p role="status" className={answer ? `max-w-prose rounded border p-3 ${answer.intact ? 'border-line bg-surface' : 'border-below bg-below-soft'}` : 'sr-only'}>
        {answer?.message}
      </p>
    </div>
  )
}
