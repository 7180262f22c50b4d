'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { linkLook } from '@/components/ui/link-look'
import { type ImportDecision, mayGoOn, type SameStandard } from '@/lib/domain/standard/import/same-standard'
import { NameForm } from './name-form'

type Props = {
  same: readonly SameStandard[]
  /** What the file is to be called so far. */
  name: string
  home: string
  pending: boolean
  onDecide: (decision: ImportDecision, name: string) => void
  onCancel: () => void
}

/** Before anything is made: which standards are like the file, and what is to become of it beside them. */
export function SameStandards({ same, name, home, pending, onDecide, onCancel }: Props) {
  const t = useTranslations('standard-import')
  const taken = same.some(({ sameName }) => sameName)
  const other = taken ? t('anotherName', { name: name.trim().slice(0, 190) }) : name
  const likeness = ({ sameName, sameVersion }: SameStandard) =>
    t(sameName ? (sameVersion === null ? 'sameName' : 'sameBoth') : 'sameWords', { number: sameVersion ?? 0 })
  const isTaken = (words: string) => same.some((one) => one.sameName && fold(one.name) === fold(words))
  return (
    <section aria-labelledby="same-standards" className="grid gap-4 border-t border-line pt-4">
      <h3 id="same-standards" tabIndex={-1} className="font-semibold">
        {t('sameTitle', { count: same.length })}
      </h3>
      <ul className="grid gap-3">
        {same.map((one) => (
          <li key={one.id} className="grid justify-items-start gap-1">
            <a href={`${home}/${one.id}`} target="_blank" rel="noreferrer" className={linkLook.text} dir="auto">
              {one.name} <span className="sr-only">{t('newTab')}</span>
            </a>
            <p className="text-12 text-ink-2">
              {[likeness(one), ...(one.archived ? [t('sameArchived')] : []), ...(!one.archived && one.publishedNumber !== null && one.draftNumber !== null ? [t('sameDrafted')] : [])].join(' ')}
            </p>
            {mayGoOn(one) ? (
              <Button pending={pending} onClick={() => onDecide({ as: 'next_draft', standardId: one.id }, name)}>
                {t('asNextDraft', { number: (one.publishedNumber ?? 0) + 1 })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <NameForm
        label={t('besideName')}
        name={other}
        faultOf={(words) => (isTaken(words) ? t('nameTaken') : undefined)}
        submit={t('beside')}
        pending={pending}
        onSubmit={(words) => onDecide({ as: 'beside' }, words)}
        onCancel={onCancel}
      />
    </section>
  )
}

/** As the server compares names: capitals and spaces make no other one. */
const fold = (words: string) => words.trim().replace(/\s+/g, ' ').toLowerCase()
