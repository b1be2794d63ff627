import '../people/updates.css'
import { Button } from '@mantine/core'
import { usePostedUpdates } from '../api/use-updates.ts'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { UpdateView } from '../people/update-view.tsx'
import { dayText } from '../time/zoned-text.ts'
import { updateTexts } from '../words/update-texts.ts'
import { workTexts } from '../words/work-texts.ts'

/** What the viewer posted, day by day, the newest first. */
export function OwnUpdates({ memberId }: { readonly memberId: string }) {
  const posted = usePostedUpdates(memberId)
  const updates = posted.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="updates-own" aria-labelledby="own-updates">
      <h3 id="own-updates">{workTexts.whatYouPosted}</h3>
      <Reading of={posted}>
        {updates.length === 0 && <p className="quiet">{workTexts.youPostedNothingYet}</p>}
        {updates.map((update) => (
          <details key={update.id} className="more">
            <summary>{dayText(update.date)}</summary>
            <p className="quiet">
              {updateTexts.posted} <InstantView at={update.amendedAt ?? update.postedAt} />
            </p>
            <UpdateView update={update} />
          </details>
        ))}
        {posted.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={posted.isFetchingNextPage}
            onClick={() => posted.fetchNextPage()}
          >
            {updateTexts.showMore}
          </Button>
        )}
      </Reading>
    </section>
  )
}
