'use client'

import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast-store'
import { MAX_TABLE_BYTES } from '@/lib/domain/import/table'
import type { FormState } from '@/lib/web/form-state'

type Props = { home: string; action: (form: FormData) => Promise<FormState<{ runId: string } | { formId: string } | { standardId: string; photosLeftOut: number }>> }

/** Choose or drop a file; what is wrong with it is said here, and the page stays. */
export function UploadForm({ home, action }: Props) {
  const t = useTranslations('standard-import')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const send = (file: File | undefined) => {
    if (!file || pending) return
    // A larger body never reaches the action, so its size is judged here.
    if (file.size > MAX_TABLE_BYTES) return setError(t('tooLarge', { limit: MAX_TABLE_BYTES / 1024 / 1024 }))
    setError(null)
    const form = new FormData()
    form.set('file', file)
    start(async () => {
      const state = await action(form).catch(() => null)
      if (state?.status === 'done' && 'runId' in state.result) router.push(`${home}/import/${state.result.runId}`)
      else if (state?.status === 'done' && 'formId' in state.result) router.push(`${home}/import/form/${state.result.formId}`)
      else if (state?.status === 'done' && 'standardId' in state.result) {
        if (state.result.photosLeftOut > 0) showToast({ message: t('photosLeftOut', { count: state.result.photosLeftOut }) })
        router.push(`${home}/${state.result.standardId}/edit`)
      }
      else setError(state && 'message' in state ? state.message : t('notSent'))
      if (input.current) input.current.value = ''
    })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    send(event.dataTransfer.files[0])
  }
  return (
    <div className="grid gap-4">
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className="grid justify-items-center gap-4 rounded border border-dashed border-line-control px-6 py-12 text-center"
      >
        <FileSpreadsheet aria-hidden className="size-8 text-ink-3" />
        <p className="max-w-prose text-ink-2">{t('drop')}</p>
        <input
          ref={input}
          type="file"
          aria-label={t('file')}
          accept=".csv,.tsv,.txt,.xlsx,.json,text/csv"
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => send(target.files?.[0])}
        />
        <Button variant="primary" pending={pending} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <p className="text-12 text-ink-3">{t('kinds')}</p>
      </div>
      {error ? (
        <p role="alert" className="text-below">
          {error}
        </p>
      ) : null}
    </div>
  )
}
