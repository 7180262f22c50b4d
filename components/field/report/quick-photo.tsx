'use client'

import { useId, useState } from 'react'
import { FieldIcon } from '../field-icon'
import { barLook } from './bar-look'
import { photoReader } from './later-readers'
import { usePartOf, useReport } from './report-context'

/** One tap to the camera; of what the photo is, is said afterwards. */
export function QuickPhoto() {
  const { store, say } = useReport()
  const count = usePartOf(store, ({ loose }) => loose.length)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useId()

  async function take(file: File | undefined) {
    if (!file) return
    setProblem(null)
    try {
      const photo = await (await photoReader()).readPhoto(file)
      if (photo) await store.addPhoto(null, photo.bytes, photo.hash)
      else setProblem(say('photoTooLarge'))
    } catch {
      setProblem(say('photoNotTaken'))
    }
  }

  return (
    <div className="grid gap-1">
      <label
        htmlFor={input}
        className={`${barLook} cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent`}
      >
        <FieldIcon name="camera" />
        {count === 0 ? say('quickPhoto') : say('quickPhotos', { count })}
        <input
          id={input}
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {problem ? (
        <p role="alert" className="text-14 text-below">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
