import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { linkLook } from '@/components/ui/link-look'

/** The first of a long list until somebody asks for all of it. */
export function useFew<One>(list: readonly One[], few: number) {
  const [all, setAll] = useState(false)
  return { shown: all ? list : list.slice(0, few), count: list.length, few, all, toggle: () => setAll(!all) }
}

export function ShowAll({ count, few, all, toggle }: Omit<ReturnType<typeof useFew>, 'shown'>) {
  const t = useTranslations('standard-dry-run')
  if (count <= few) return null
  return (
    <button type="button" aria-expanded={all} onClick={toggle} className={`mt-3 text-12 ${linkLook.plain}`}>
      {all ? t('showFew', { count: few }) : t('showAll', { count })}
    </button>
  )
}
