import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PublicShell } from '@/components/shell/public-shell'
import { buttonLook } from '@/components/ui/button'

export default async function NotFound() {
  const say = await getTranslations('common')
  return (
    <PublicShell brand={say('product')} title={say('notFoundTitle')} description={say('notFoundText')}>
      <Link href="/" className={buttonLook()}>{say('home')}</Link>
    </PublicShell>
  )
}
