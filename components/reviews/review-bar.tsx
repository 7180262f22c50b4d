'use client'

import { MoreHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewDeed } from '@/lib/domain/review/possible'

/** The deed that matters first, in the order of the work; the rest in a menu. */
const leading: ReviewDeed[] = ['approve', 'take', 'publish', 'uphold_appeal', 'return']
const rest: ReviewDeed[] = ['put_back', 'reopen', 'include', 'exclude', 'reject', 'withdraw']
const keys: Partial<Record<ReviewDeed, string>> = { approve: 'A', return: 'R', take: 'T', publish: 'P' }
const dangerous: ReviewDeed[] = ['reject', 'withdraw']

/** What can be done with the report: at the top of the report at a desk, within the thumb's reach on a phone. */
export function ReviewBar({ can, questions, pending, onDo }: { can: readonly ReviewDeed[]; questions: number; pending: ReviewDeed | null; onDo: (deed: ReviewDeed) => void }) {
  const t = useTranslations('reviews')
  const lead = leading.filter((deed) => can.includes(deed))
  const secondary = rest.filter((deed) => can.includes(deed))
  const first = lead.length > 0 ? lead : secondary
  const others = lead.length > 0 ? secondary : []
  if (first.length === 0) return null
  return (
    <div data-bar-below="phone" className="sticky bottom-0 z-5 order-last flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 py-3 lg:top-0 lg:bottom-auto lg:order-first lg:border-t-0 lg:border-b lg:px-8">
      {first.map((deed, index) => (
        <Button key={deed} variant={dangerous.includes(deed) ? 'danger' : index === 0 && lead.length > 0 ? 'primary' : 'secondary'} pending={pending === deed} onClick={() => onDo(deed)}>
          {deed === 'return' ? t('do.return', { count: questions }) : t(`do.${deed}`)}
          {index > 0 && keys[deed] ? <Kbd>{keys[deed]}</Kbd> : null}
        </Button>
      ))}
      {others.length > 0 ? (
        <DropdownMenu
          trigger={
            <IconButton aria-label={t('more')} className="ml-auto">
              <MoreHorizontal />
            </IconButton>
          }
        >
          {others.map((deed) => (
            <MenuItem key={deed} danger={dangerous.includes(deed)} onSelect={() => onDo(deed)}>
              {t(`do.${deed}`)}
            </MenuItem>
          ))}
        </DropdownMenu>
      ) : null}
    </div>
  )
}
