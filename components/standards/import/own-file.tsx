'use client'

import { useTranslations } from 'next-intl'
import type { ImportDecision, SameStandard } from '@/lib/domain/standard/import/same-standard'
import { NameForm } from './name-form'
import { SameStandards } from './same-standards'

export type OwnFileSeen = { name: string; criteria: number; sections: number; photosLeftOut: number; same: readonly SameStandard[] }

type Props = {
  seen: OwnFileSeen
  home: string
  pending: boolean
  onImport: (name: string, decision?: ImportDecision) => void
  onCancel: () => void
}

/** A file exported here, before it becomes a draft: what is in it, what it is to be called, and what stands already that is like it. */
export function OwnFile({ seen, home, pending, onImport, onCancel }: Props) {
  const t = useTranslations('standard-import')
  return (
    <section aria-labelledby="own-file" className="grid max-w-prose gap-4 rounded border border-line p-6">
      <h2 id="own-file" tabIndex={-1} className="text-16 font-semibold">
        {t('ownFile', { criteria: seen.criteria, sections: seen.sections })}
      </h2>
      {seen.photosLeftOut > 0 ? <p>{t('photosNotHere', { count: seen.photosLeftOut })}</p> : null}
      {seen.same.length > 0 ? (
        <SameStandards same={seen.same} name={seen.name} home={home} pending={pending} onDecide={(decision, other) => onImport(other, decision)} onCancel={onCancel} />
      ) : (
        <NameForm label={t('name')} name={seen.name} submit={t('create', { criteria: seen.criteria })} pending={pending} onSubmit={onImport} onCancel={onCancel} />
      )}
    </section>
  )
}
