'use client'

import { useId, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { isSound, type PhonePhoto } from '@/lib/offline/report/kept'
import { assignPhoto } from '@/lib/offline/report/loose-photos'
import { FieldIcon } from '../field-icon'
import { inputLook } from './input-look'
import { usePartOf, useReport } from './report-context'
import { focusOn, SureRemove } from './sure-remove'
import { useLocalPicture } from './use-local-picture'
import type { ShownSection } from './use-progress'

/** Photos taken with one tap: each goes to a question or away. None is sent before that. */
export function LoosePhotos({ sections }: { sections: ShownSection[] }) {
  const { store, say } = useReport()
  const loose = usePartOf(store, (snapshot) => snapshot.loose)
  return (
    <div className="grid gap-2">
      <p className="text-14 text-ink-2">{say('loose.stay')}</p>
      <ul id="loose-photos" tabIndex={-1} className="grid gap-2">
        {loose.map((photo, index) => (
          <LoosePhoto key={photo.id} photo={photo} number={index + 1} sections={sections} />
        ))}
      </ul>
    </div>
  )
}

function LoosePhoto({ photo, number, sections }: { photo: PhonePhoto; number: number; sections: ShownSection[] }) {
  const { id } = photo
  const sound = isSound(photo)
  const { store, say } = useReport()
  const picture = useLocalPicture(id)
  const [chosen, choose] = useState('')
  const [full, setFull] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const field = useId()

  function assign() {
    const criterion = sections.flatMap(({ criteria }) => criteria).find(({ key }) => key === chosen)
    if (!criterion) return
    const put = assignPhoto(store, id, criterion)
    setFull(!put)
    // Its line is gone with the button that was pressed.
    if (put) setTimeout(focusOn, 0, 'loose-photos')
  }

  return (
    <li className="flex flex-wrap items-start gap-3 rounded-lg border border-line bg-surface p-2">
      {sound ? (
        <audio controls src={picture ?? undefined} aria-label={say('sound.play', { number })} className="w-40" />
      ) : (
        <span
          role="img"
          aria-label={say('loose.number', { number })}
          className="block size-21 shrink-0 rounded border border-line bg-sunken bg-cover bg-center"
          style={picture ? { backgroundImage: `url("${picture}")` } : undefined}
        />
      )}
      <div className="grid min-w-0 flex-1 basis-36 gap-1">
        <label htmlFor={field} className="text-14 text-ink-2">
          {say('loose.belongs', { number })}
        </label>
        <select id={field} className={inputLook} value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{say('loose.choose')}</option>
          {sections.map(({ key, title, criteria }) => (
            <optgroup key={key} label={title}>
              {criteria.filter(({ type }) => !sound || type === 'sound').map((criterion) => (
                <option key={criterion.key} value={criterion.key}>
                  {criterion.prompt}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {chosen ? (
          <button type="button" onClick={assign} className={buttonLook({ size: 'phone' })}>
            {say('loose.assign')}
          </button>
        ) : null}
        {full ? (
          <p role="alert" className="text-14 text-below">
            {say('loose.full')}
          </p>
        ) : null}
      </div>
      <button type="button" aria-label={say('loose.delete', { number })} onClick={() => setLeaving(true)} className="grid size-12 shrink-0 place-items-center text-ink-2">
        <FieldIcon name="close" />
      </button>
      {leaving ? (
        <div className="basis-full">
          <SureRemove asked={say(sound ? 'remove.sound' : 'remove.onlyHere', { number })} home="loose-photos" onRemove={() => store.dropLoose(id)} onKeep={() => setLeaving(false)} />
        </div>
      ) : null}
    </li>
  )
}
