import { linkLook } from '@/components/ui/link-look'

/** A mail's plain text with its addresses as links; they open in place, as from any mail program. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="grid gap-4">
      {text.split('\n\n').map((paragraph, index) => (
        <p key={index} className="max-w-prose break-words whitespace-pre-line">
          {paragraph.split(/(https?:\/\/\S+)/).map((part, place) =>
            place % 2 === 1 ? <a key={place} href={part} className={`${linkLook.text} break-all`}>{part}</a> : part,
          )}
        </p>
      ))}
    </div>
  )
}
