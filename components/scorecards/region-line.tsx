import Link from 'next/link'
import type { ReactNode } from 'react'
import { linkLook } from '@/components/ui/link-look'
import type { RegionLineage } from '@/lib/domain/scorecard/lineage'
import type { Speech } from './speech'

/** That a region has ended or goes on elsewhere in the tree, and where what it was before is found. */
export function RegionLine({ lineage, regionHref, speech: { t, locale } }: { lineage: RegionLineage; regionHref: (id: string) => string; speech: Speech }) {
  const day = (date: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
  const { before, after, endedOn } = lineage
  if (!before && !endedOn) return null
  return (
    <p className="max-w-prose text-ink-2">
      {before ? <span className="block">{t.rich('line.before', { day: day(before.until), region: before.label, link: (words) => <RegionLink href={regionHref(before.id)}>{words}</RegionLink> })}</span> : null}
      {endedOn && after ? <span className="block">{t.rich('line.after', { day: day(endedOn), region: after.label, link: (words) => <RegionLink href={regionHref(after.id)}>{words}</RegionLink> })}</span> : null}
      {endedOn && !after ? <span className="block">{t('line.ended', { day: day(endedOn) })}</span> : null}
    </p>
  )
}

const RegionLink = ({ href, children }: { href: string; children: ReactNode }) => <Link href={href} className={linkLook.text}>{children}</Link>
