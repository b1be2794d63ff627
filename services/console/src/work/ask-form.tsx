import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { NearestQuestions } from '@understudy/contract/http/questions'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { type AskedOf, askedOf } from '@understudy/domain/question/question'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { useCommand } from '../api/use-command.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey, updateKey, useNearest } from '../api/use-own-work.ts'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { Refusal } from '../frame/refusal.tsx'
import { askedOfWords } from '../words/question-words.ts'
import { workTexts } from '../words/work-texts.ts'

interface AskFormProps {
  readonly item: WorkItem
  readonly canBlock: boolean
  readonly done: () => void
}

const typingMs = 250

export const { useDraft: useAskDraft } = keptDrafts({ kind: 'ask', place: 'tab', empty: { text: '' } })

/** A question, with the nearest answers while it is typed, so that nobody asks what is known. */
export function AskForm({ item, canBlock, done }: AskFormProps) {
  const [{ text }, change, forget] = useAskDraft(item.id)
  const [to, setTo] = useState<AskedOf>('agency')
  const [blocks, setBlocks] = useState(false)
  const [typed] = useDebouncedValue(text.trim(), typingMs)
  const { data: nearest = [] } = useNearest(typed, item.id)
  const command = useCommand(questionsKey, itemKey, boardKey, updateKey)
  const end = () => {
    forget()
    done()
  }
  const shown = typed.length > 2 ? nearest : []
  const found = (foundIn: string) => {
    const body = { workItemId: item.id, foundIn, text: text.trim() }
    command.mutate(() => api.POST('/v1/questions/found', { body }), { onSuccess: end })
  }
  return (
    <form
      className="own-form"
      aria-label={workTexts.ask}
      onSubmit={(event) => {
        event.preventDefault()
        const body = { workItemId: item.id, text: text.trim(), to, blocks, shown: shown.map((one) => one.questionId) }
        command.mutate(() => api.POST('/v1/questions', { body }), { onSuccess: end })
      }}
    >
      <Textarea
        label={workTexts.yourQuestion}
        required
        rows={2}
        maxLength={2_000}
        value={text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <section className="nearest" aria-label={workTexts.answeredBefore} aria-live="polite">
        {shown.length > 0 && <h3>{workTexts.answeredBefore}</h3>}
        {shown.map((near) => (
          <Near key={near.questionId} near={near} take={() => found(near.questionId)} />
        ))}
      </section>
      <NativeSelect
        label={workTexts.whomYouAsk}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value as AskedOf)}
        data={askedOf.map((value) => ({ value, label: askedOfWords[value] }))}
      />
      {canBlock && (
        <label className="own-check">
          <input type="checkbox" checked={blocks} onChange={({ currentTarget }) => setBlocks(currentTarget.checked)} />
          {workTexts.theWorkWaitsForThe}
        </label>
      )}
      <Button type="submit" loading={command.isPending}>
        {workTexts.askIt}
      </Button>
      <Refusal error={command.error} />
    </form>
  )
}

function Near({ near, take }: { readonly near: NearestQuestions['items'][number]; readonly take: () => void }) {
  return (
    <article className="near">
      <p>
        <strong>{near.question}</strong>
      </p>
      <p>{near.answer}</p>
      <Button size="compact-sm" variant="default" onClick={take}>
        {workTexts.thisAnswersIt}
      </Button>
    </article>
  )
}
