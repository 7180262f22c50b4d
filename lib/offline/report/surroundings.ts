import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Reply } from '../courier'
import type { PhonePhoto, Saved, Sending } from './kept'
import type { ReportShelf } from './shelf'

export type Receipt = { number: number; receipt: string; receivedAt: string }

/** What the store needs from the browser and the network, so that tests can hand it their own. */
export type Surroundings = {
  shelf: ReportShelf
  device: string
  newId: () => string
  /** Set right where the server's clock is known. */
  now: () => Date
  begin: () => Promise<Reply<unknown>>
  /** The report as the server has it now. */
  look: () => Promise<Reply<ReportDesk>>
  saveChanges: (changes: object[]) => Promise<Reply<Saved>>
  savePhoto: (photo: PhonePhoto, bytes: Blob) => Promise<Reply<unknown>>
  /** Whether our server answers to something small, for which it has to look into its database. */
  isWell: () => Promise<boolean>
  submit: (sending: Sending) => Promise<Reply<Receipt>>
  /** The server holds it all: the receipt is kept before the report is cleared away. */
  keepReceipt: (receipt: Receipt) => Promise<void>
}
