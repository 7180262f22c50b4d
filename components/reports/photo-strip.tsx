'use client'

import { ChevronLeft, ChevronRight, Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Image from 'next/image'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'

export type StripPhoto = { id: string; src: string; thumbnail: string; width: number; height: number; /** Undefined: nothing to say about it. */ cleared?: boolean }

/** Small photos; a tap shows one large, arrows go through them. `footer` may add what can be done with the one shown. */
export function PhotoStrip({ photos, subject, footer }: { photos: readonly StripPhoto[]; subject: string; footer?: (photo: StripPhoto) => ReactNode }) {
  const t = useTranslations('reports')
  const [shown, setShown] = useState<number | null>(null)
  const photo = shown === null ? undefined : photos[shown]
  const go = (by: number) => setShown((index) => (index === null ? null : (index + by + photos.length) % photos.length))
  if (photos.length === 0) return null
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {photos.map((one, index) => (
          <li key={one.id} className="relative">
            <button
              type="button"
              onClick={() => setShown(index)}
              aria-label={t('openPhoto', { n: index + 1, count: photos.length, subject })}
              className="block overflow-hidden rounded border border-line hover:border-line-strong"
            >
              {/* At once, small as it is: what was not yet scrolled to would be an empty box on paper. */}
              <Image unoptimized loading="eager" src={one.thumbnail} alt="" width={96} height={72} className="h-18 w-24 bg-sunken object-cover" />
            </button>
            {one.cleared === undefined ? null : (
              <span className="absolute right-1 bottom-1 inline-flex items-center rounded-sm bg-surface p-1 text-ink-2" title={t(one.cleared ? 'cleared' : 'notCleared')}>
                {one.cleared ? <Eye aria-hidden className="size-3.5" /> : <EyeOff aria-hidden className="size-3.5" />}
                <span className="sr-only">{t(one.cleared ? 'cleared' : 'notCleared')}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Dialog open={photo !== undefined} onOpenChange={(open) => (open ? undefined : setShown(null))}>
        {photo ? (
          <DialogContent
            wide
            className="max-w-240"
            title={subject}
            description={t('photoOf', { n: (shown ?? 0) + 1, count: photos.length })}
            footer={
              <>
                {photos.length > 1 ? (
                  <span className="mr-auto flex gap-1">
                    <IconButton aria-label={t('previousPhoto')} onClick={() => go(-1)}>
                      <ChevronLeft />
                    </IconButton>
                    <IconButton aria-label={t('nextPhoto')} onClick={() => go(1)}>
                      <ChevronRight />
                    </IconButton>
                  </span>
                ) : null}
                {footer?.(photo)}
              </>
            }
          >
            <Image
              key={photo.id}
              unoptimized
              src={photo.src}
              alt={t('photoAlt', { n: (shown ?? 0) + 1, subject })}
              width={photo.width}
              height={photo.height}
              className="mx-auto max-h-[calc(100dvh-240px)] w-auto rounded bg-sunken object-contain"
            />
          </DialogContent>
        ) : null}
      </Dialog>
    </>
  )
}
