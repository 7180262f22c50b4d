'use client'

import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import { showToast } from '@/components/ui/toast-store'
import { MAX_TABLE_BYTES } from '@/lib/domain/import/table'
import type { FormState } from '@/lib/web/form-state'
import { focusSoon } from '../editor/focus-soon'
import { OwnFile, type OwnFileSeen } from './own-file'

type Sent = { runId: string } | { formId: string } | { standardId: string; photosLeftOut: number } | { own: OwnFileSeen }
type Props = { home: string; action: (form: FormData) => Promise<FormState<Sent>> }

/** Choose or drop a file; what is wrong with it is said here, and the page stays. */
export function UploadForm({ home, action }: Props) {
  const t = useTranslations('standard-import')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  /** A file exported here, looked over and waiting for its author's word. */
  const [own, setOwn] = useState<{ file: File; seen: OwnFileSeen } | null>(null)
  const send = (file: File | undefined, said: Record<string, string> = {}) => {
    if (!file || pending) return
    // A larger body never reaches the action, so its size is judged here.
    if (file.size > MAX_TABLE_BYTES) return setError(t('tooLarge', { limit: MAX_TABLE_BYTES / 1024 / 1024 }))
    setError(null)
    const form = new FormData()
    form.set('file', file)
    for (const [name, value] of Object.entries(said)) form.set(name, value)
    start(async () => {
      const state = await action(form).catch(() => null)
      if (state?.status === 'done' && 'runId' in state.result) router.push(`${home}/import/${state.result.runId}`)
      else if (state?.status === 'done' && 'formId' in state.result) router.push(`${home}/import/form/${state.result.formId}`)
      else if (state?.status === 'done' && 'own' in state.result) {
        setOwn({ file, seen: state.result.own })
        focusSoon('own-file')
      } else if (state?.status === 'done' && 'standardId' in state.result) {
        if (state.result.photosLeftOut > 0) showToast({ message: t('photosLeftOut', { count: state.result.photosLeftOut }) })
        router.push(`${home}/${state.result.standardId}/edit`)
      }
      else setError(state && 'message' in state ? state.message : t('notSent'))
      if (input.current) input.current.value = ''
    })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOwn(null)
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
          onChange={({ target }) => {
            setOwn(null)
            send(target.files?.[0])
          }}
        />
        <Button variant="primary" pending={pending} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <p className="text-12 text-ink-3">{t('kinds')}</p>
      </div>
      {own ? (
        <OwnFile
          key={`${own.seen.name}:${own.seen.same.map(({ id }) => id).join()}`}
          seen={own.seen}
          home={home}
          pending={pending}
          onImport={(name, decision) => send(own.file, { name, ...(decision ?? {}) })}
          onCancel={() => setOwn(null)}
        />
      ) : null}
      <ErrorLine>{error}</ErrorLine>
    </div>
  )
}
