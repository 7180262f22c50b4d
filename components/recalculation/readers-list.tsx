import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'

const SHOWN = 30
type Reader = { name: string; role: 'branch_manager' | 'regional_manager' | 'executive'; reports: number }

/** Who would read another figure, and so is written to. */
export function ReadersList({ readers }: { readers: readonly Reader[] }) {
  const t = useTranslations('recalculation')
  const terms = useTranslations('terms')
  return (
    <section aria-labelledby="readers" className="max-w-3xl">
      <SectionHeader id="readers" title={t('readers')} note={readers.length > 0 ? t('readersNote') : undefined} />
      {readers.length === 0 ? <p className="text-ink-2">{t('readersNone')}</p> : null}
      <ul className="grid">
        {readers.slice(0, SHOWN).map(({ name, role, reports }, index) => (
          <li key={`${name} ${index}`} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
            <span>
              <span dir="auto">{name}</span> <span className="text-12 text-ink-2">{terms(`role.${role}`)}</span>
            </span>
            <span className="text-ink-2">{t('readersReports', { count: reports })}</span>
          </li>
        ))}
      </ul>
      {readers.length > SHOWN ? <p className="pt-2 text-12 text-ink-2">{t('readersMore', { count: readers.length - SHOWN })}</p> : null}
    </section>
  )
}
