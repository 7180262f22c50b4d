import { useFormatter, useTranslations } from 'next-intl'
import { momentText } from '@/components/moment'
import { Field, fieldControl } from '@/components/ui/field'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { StandardState } from '@/lib/domain/standard/version'

type Version = { number: number; state: StandardState; at: Date; by: string }

type Props = { versions: readonly Version[]; before: Version; after: Version; /** The organisation's. */ timeZone: string }

/** Which two versions to compare, with who made each and when. A plain form: the address is the choice. */
export function VersionChoice({ versions, before, after, timeZone }: Props) {
  const t = useTranslations('standard-compare')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const made = ({ number, state, at, by }: Version) =>
    t('versionBy', { number, state: terms(`standardState.${state}`), when: momentText(format, at, timeZone), by: by || 'none' })
  const side = (name: 'from' | 'to', label: string, chosen: Version) => (
    <div className="grid min-w-0 content-start gap-1.5">
      <Field label={label} id={`compare-${name}`}>
        <Select {...fieldControl(`compare-${name}`, {})} key={chosen.number} name={name} defaultValue={chosen.number}>
          {versions.map(({ number, state }) => (
            <option key={number} value={number}>
              {t('versionChoice', { number, state: terms(`standardState.${state}`) })}
            </option>
          ))}
        </Select>
      </Field>
      <p className="text-12 text-ink-2">{made(chosen)}</p>
    </div>
  )
  return (
    <form method="get" aria-label={t('choose')} className="grid items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
      {side('from', t('older'), before)}
      {side('to', t('newer'), after)}
      <Button type="submit" className="sm:mt-5.5">
        {t('show')}
      </Button>
    </form>
  )
}
