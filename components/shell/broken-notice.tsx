export type BrokenWords = { title: string; text: string; tryAgain: string }

/** What stands where a page broke: small, for every page carries it, the phone's too. */
export const BrokenNotice = ({ say, retry }: { say: BrokenWords; retry: () => void }) => (
  <main id="content" className="mx-auto grid max-w-150 px-4 py-16">
    <div role="alert" className="grid justify-items-start gap-4 border-y border-line py-10">
      <div className="grid gap-1">
        <p className="text-16 font-medium">{say.title}</p>
        <p className="max-w-prose text-ink-2">{say.text}</p>
      </div>
      <button type="button" onClick={retry} className="h-9 rounded border border-line bg-surface px-3.5 text-14 font-medium hover:bg-sunken pointer-coarse:h-11">
        {say.tryAgain}
      </button>
    </div>
  </main>
)
