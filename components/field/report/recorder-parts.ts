/** What records and keeps a memo, fetched as one. */
export { recordSound } from '@/lib/offline/record-sound'
export { keepMemo } from '@/lib/offline/report/keep-memo'
