export type BrokenWords = { title: string; text: string; tryAgain: string }

/** What stands where a page broke: small, for every page carries it, the phone's too. */
export const BrokenNotice = ({ say, retry }: { say: BrokenWords; retry: () => void }) => (
  <main id="content" className="mx-auto grid max-w-150 px-4 py-16">
    <div role="alert" className="border-y border-line py-10">
      <p className="text-16 font-medium">{say.title}</p>
      <p className="max-w-prose text-ink-2">{say.text}</p>
      <button type="button" onClick={retry} className="mt-4 h-9 rounded border border-line bg-surface px-3.5 text-14 font-medium hover:bg-sunken pointer-coarse:h-11">
        {say.tryAgain}
      </button>
    </div>
  </main>
)
