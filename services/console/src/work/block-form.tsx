import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import { type WaitedFor, waitedFor } from '@understudy/domain/work-item/work-item'
import { useState } from 'react'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { workTexts } from '../words/work-texts.ts'

interface BlockFormProps {
  readonly itemId: string
  readonly isSending: boolean
  /** `sent`: what to do once it is said. */
  readonly send: (body: BodyOf<'/v1/work-items/{workItemId}/block'>, sent: () => void) => void
}

export const { useDraft: useBlockDraft } = keptDrafts({ kind: 'block', place: 'tab', empty: { reason: '' } })

export function BlockForm({ itemId, isSending, send }: BlockFormProps) {
  const [waitsFor, setWaitsFor] = useState<WaitedFor>('client')
  const [{ reason }, change, forget] = useBlockDraft(itemId)
  return (
    <form
      className="own-form"
      aria-label={workTexts.imBlocked}
      onSubmit={(event) => {
        event.preventDefault()
        send({ waitsFor, reason: reason.trim() }, forget)
      }}
    >
      <NativeSelect
        label={workTexts.itWaitsFor}
        value={waitsFor}
        onChange={({ currentTarget }) => setWaitsFor(currentTarget.value as WaitedFor)}
        data={waitedFor.map((value) => ({ value, label: waitsForWords[value] }))}
      />
      <Textarea
        label={workTexts.whatFor}
        required
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <Button type="submit" loading={isSending}>
        {workTexts.sayThatItWaits}
      </Button>
    </form>
  )
}
