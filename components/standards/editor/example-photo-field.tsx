'use client'

import { ImagePlus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast-store'
import type { Criterion } from '@/lib/domain/standard/content'
import { ExamplePhoto } from '../example-photo'
import { useEditor } from './editor-context'

/** What a good answer looks like, shown to the shopper under the guidance. Taking it away is one step to undo. */
export function ExamplePhotoField({ criterion, title }: { criterion: Criterion; title: string }) {
  const t = useTranslations('standard-editor')
  const { changeCriterion, photos } = useEditor()
  const { key, examplePhoto } = criterion
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const put = (id: string | null) => changeCriterion(key, (one) => ({ ...one, examplePhoto: id }))
  const remove = () => {
    setError(null)
    put(null)
    // Undone by putting the photo back, not by stepping back: other fields may have been written meanwhile.
    showToast({ message: t('examplePhotoRemoved'), undo: () => put(examplePhoto) })
  }
  const send = (file: File | undefined) => {
    if (!file) return
    setError(null)
    start(async () => {
      const answer = await upload(`${photos}/${crypto.randomUUID()}`, file)
      if ('id' in answer) put(answer.id)
      else setError(answer.message ?? t('examplePhotoNotSent'))
      if (input.current) input.current.value = ''
    })
  }
  return (
    <div role="group" aria-label={t('examplePhoto')} className="grid justify-items-start gap-2">
      <p aria-hidden className="text-12 font-medium text-ink-2">
        {t('examplePhoto')}
      </p>
      {examplePhoto ? <ExamplePhoto src={`${photos}/${examplePhoto}`} label={t('examplePhotoOf', { what: title })} className="h-40 w-60" /> : null}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('examplePhotoFile')}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => send(target.files?.[0])}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" pending={pending} icon={<ImagePlus />} onClick={() => input.current?.click()}>
          {t(examplePhoto ? 'examplePhotoReplace' : 'examplePhotoAdd')}
        </Button>
        {examplePhoto ? (
          <Button size="small" variant="quiet" icon={<Trash2 />} onClick={remove}>
            {t('examplePhotoRemove')}
          </Button>
        ) : null}
      </div>
      {error ? (
        <p role="alert" className="max-w-prose text-12 font-medium text-below">
          {error}
        </p>
      ) : (
        <p className="max-w-prose text-12 text-ink-2">{t('examplePhotoHint')}</p>
      )}
    </div>
  )
}

/** The server's own sentence when it refuses; none when it was not reached. */
async function upload(address: string, file: File): Promise<{ id: string } | { message: string | null }> {
  try {
    const response = await fetch(address, { method: 'PUT', body: file })
    const answer: unknown = await response.json()
    const said = (name: 'id' | 'message') => (typeof answer === 'object' && answer && name in answer ? String((answer as Record<string, unknown>)[name]) : null)
    const id = response.ok ? said('id') : null
    return id ? { id } : { message: said('message') }
  } catch {
    return { message: null }
  }
}
