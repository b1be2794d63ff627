import { ActionIcon, Button, Textarea } from '@mantine/core'
import type { DailyUpdateDraft } from '@understudy/contract/http/rhythm'
import type { ReactNode } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { updateKey, type useUpdateDraft } from '../api/use-own-work.ts'
import { updatesKey } from '../api/use-updates.ts'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { Icon } from '../frame/icon.tsx'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { zoneText } from '../time/own-zone.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { dayText } from '../time/zoned-text.ts'
import { workTexts } from '../words/work-texts.ts'
import { OwnUpdates } from './own-updates.tsx'

interface DailyUpdateProps {
  readonly head: ReactNode
  readonly draft: ReturnType<typeof useUpdateDraft>
  readonly memberId: string
}

/** The day as the ledger knows it, to be edited and posted. */
export function DailyUpdate({ head, draft, memberId }: DailyUpdateProps) {
  return (
    <section className="side own-wide" aria-labelledby="work">
      {head}
      <Reading of={draft}>{draft.data && <Post key={draft.data.date} draft={draft.data} />}</Reading>
      <OwnUpdates memberId={memberId} />
    </section>
  )
}

const parts = {
  completed: workTexts.completed,
  inProgress: workTexts.inProgress,
  blocked: workTexts.blocked,
  questions: workTexts.questionsThatNeedAnAnswer,
} as const
type Part = keyof typeof parts
type Lines = Pick<DailyUpdateDraft, Part>

interface Own {
  readonly edited: Partial<Lines>
  readonly note: string
}

const nothingOwn: Own = { edited: {}, note: '' }
const { useDraft: useOwn } = keptDrafts({ kind: 'daily-update', place: 'tab', empty: nothingOwn })

function Post({ draft }: { readonly draft: DailyUpdateDraft }) {
  const zone = useViewerZone()
  const [{ edited, note }, change, forget] = useOwn(draft.date)
  const command = useCommand(updateKey, updatesKey)
  const lines: Lines = {
    completed: edited.completed ?? draft.completed,
    inProgress: edited.inProgress ?? draft.inProgress,
    blocked: edited.blocked ?? draft.blocked,
    questions: edited.questions ?? draft.questions,
  }
  const said = note.trim()
  const post = () => {
    const kept = Object.fromEntries(
      (Object.keys(parts) as Part[]).map((part) => [part, lines[part].filter(({ text }) => text.trim() !== '')]),
    ) as unknown as Lines
    const body = { date: draft.date, ...kept, ...(said !== '' && { note: said }) }
    command.mutate(() => api.POST('/v1/daily-updates', { body }), { onSuccess: forget })
  }
  return (
    <form
      className="update"
      aria-label={workTexts.dailyUpdate}
      onSubmit={(event) => {
        event.preventDefault()
        post()
      }}
    >
      <p>
        <strong>{dayText(draft.date)}</strong>{' '}
        <span className="quiet">
          {workTexts.draftedFromWhatWasDone} {draft.zone !== zone && workTexts.theDayIn(zoneText(draft.zone))}
        </span>
      </p>
      {(Object.keys(parts) as Part[]).map((part) => (
        <PartLines
          key={part}
          name={parts[part]}
          lines={lines[part]}
          change={(changed) => change({ edited: { ...edited, [part]: changed } })}
        />
      ))}
      <Textarea
        label={workTexts.anythingElse}
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <div className="update-foot">
        <Button type="submit" loading={command.isPending}>
          {draft.posted ? workTexts.postItAgain : workTexts.postIt}
        </Button>
        <span role="status" className="update-posted">
          {(draft.posted || command.isSuccess) && (
            <>
              <Icon name="check" /> {workTexts.postedYourLeadSeesIt}
            </>
          )}
        </span>
      </div>
      <Refusal error={command.error} />
    </form>
  )
}

interface PartLinesProps {
  readonly name: string
  readonly lines: Lines[Part]
  readonly change: (lines: Lines[Part]) => void
}

function PartLines({ name, lines, change }: PartLinesProps) {
  return (
    <fieldset className="update-part">
      <legend>
        {name}
        {'\u00a0'}
        <span className="quiet">{lines.length}</span>
      </legend>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none is ever moved
        <div key={index} className="update-line">
          <Textarea
            aria-label={workTexts.line(name, index + 1)}
            autosize
            minRows={1}
            maxLength={500}
            value={line.text}
            onChange={({ currentTarget }) => change(lines.with(index, { ...line, text: currentTarget.value }))}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={workTexts.leaveOut(line.text)}
            onClick={() => change(lines.toSpliced(index, 1))}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => change([...lines, { text: '' }])}>
        {workTexts.addALine}
      </Button>
    </fieldset>
  )
}
