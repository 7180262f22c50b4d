'use client'

import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Field } from '../ui/field'
import { Input } from '../ui/input'

const megabyte = 1024 * 1024
const limit = 10

/** Chooses a file of past audits; what its size alone decides is said before it is sent. */
export function UploadHistory({ upload, href, rows }: { upload: (form: FormData) => Promise<FormState<{ runId: string }>>; href: string; rows: number }) {
  const t = useTranslations('history-import')
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const { run, pending, message } = useFormAction(upload, { notSent: t('notSent'), onDone: ({ runId }) => router.push(`${href}/${runId}`) })
  const tooLarge = file !== null && file.size > limit * megabyte
  return (
    <form
      className="grid max-w-xl gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (file && !tooLarge) run(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('file')} hint={t('fileHint', { rows, limit })} error={tooLarge ? t('fileTooLarge', { limit }) : message}>
        {(control) => (
          <Input {...control} type="file" name="file" className="h-auto py-2" accept=".csv,.tsv,.txt,.xlsx" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" icon={<FileUp />} pending={pending} disabled={!file || tooLarge}>
          {t('readFile')}
        </Button>
        <a href={`${href}/template`} download className={buttonLook({ variant: 'quiet' })}>
          {t('template')}
        </a>
      </div>
    </form>
  )
}
