import { getTranslations } from 'next-intl/server'
import { SkeletonPage } from '@/components/ui/skeleton'

export default async function Loading() {
  const say = await getTranslations('ui')
  return (
    <div className="mx-auto max-w-page px-4 py-10 lg:p-10">
      <SkeletonPage label={say('loading')} />
    </div>
  )
}
