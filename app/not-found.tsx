import { getTranslations } from 'next-intl/server'
import { PublicShell } from '@/components/shell/public-shell'
import { buttonLook } from '@/components/ui/button-look'

// A plain link: this page travels inside every other one, and the phone's should not carry the router's link for it.
const start = '/'

export default async function NotFound() {
  const say = await getTranslations('common')
  return (
    <PublicShell brand={say('product')} title={say('notFoundTitle')} description={say('notFoundText')}>
      <a href={start} className={buttonLook()}>
        {say('home')}
      </a>
    </PublicShell>
  )
}
