'use client'

import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../../list/use-form-action'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Input } from '../../ui/input'

const megabyte = 1024 * 1024
const limit = 10

/** Chooses a file; what is wrong with it is said here, before it is sent where its size alone decides. */
export function UploadBranches({ upload, href }: { upload: (form: FormData) => Promise<FormState<{ runId: string }>>; href: string }) {
  const t = useTranslations('branch-import')
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
      <Field label={t('file')} hint={t('fileHint', { rows: 5000, limit })} error={tooLarge ? t('fileTooLarge', { limit }) : message}>
        {(control) => (
          <Input {...control} type="file" name="file" className="h-auto py-2" accept=".csv,.tsv,.txt,.xlsx" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        )}
      </Field>
      <Button type="submit" variant="primary" className="justify-self-start" icon={<FileUp />} pending={pending} disabled={!file || tooLarge}>
        {t('readFile')}
      </Button>
    </form>
  )
}
