import { Button, Textarea } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey, useDrill } from '../api/use-staff.ts'
import { DateField } from '../forms/date-field.tsx'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { dateText } from '../time/date-text.ts'
import { todayOf } from '../time/today-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { DrillView, isTakenOver } from './drill-view.tsx'

interface AwaySectionProps {
  readonly person: Member
  readonly mayRecord: boolean
}

/** Days away, and for any days what would become of the work: tried out first, recorded then. */
export function AwaySection({ person, mayRecord }: AwaySectionProps) {
  const clock = useServerClock()
  const [from, setFrom] = useState(() => todayOf(clock))
  const [until, setUntil] = useState(from)
  const drill = useDrill(person.id, from, until)
  return (
    <section className="absences" aria-labelledby="away">
      <h3 id="away">{peopleTexts.absencesAndCover}</h3>
      {person.absences.length === 0 && <p className="quiet">{peopleTexts.noDayAwayIsRecorded}</p>}
      <ul className="links">
        {person.absences.map((one) => (
          <li key={one.from}>
            {one.from === one.until ? dateText(one.from) : peopleTexts.to(dateText(one.from), dateText(one.until))}{' '}
            <span className="quiet">{one.days === 1 ? peopleTexts.of1Day : peopleTexts.days(one.days)}</span>
          </li>
        ))}
      </ul>
      <h4>{mayRecord ? peopleTexts.newAbsence : peopleTexts.checkCoverage}</h4>
      <div className="away-days">
        <DateField
          label={peopleTexts.from}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <DateField
          label={peopleTexts.until}
          value={until}
          error={until < from && peopleTexts.beforeTheFirstDay}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
      </div>
      <Reading of={drill}>{drill.data && <DrillView drill={drill.data} mayPlan={mayRecord} />}</Reading>
      {mayRecord && <Record person={person} from={from} until={until} hasBackup={isTakenOver(drill.data)} />}
    </section>
  )
}

interface RecordProps {
  readonly person: Member
  readonly from: string
  readonly until: string
  /** Whether anybody would take any of the work over. */
  readonly hasBackup: boolean
}

const { useDraft } = keptDrafts({ kind: 'absence', place: 'tab', empty: { handOff: '' } })

function Record({ person, from, until, hasBackup }: RecordProps) {
  const [{ handOff }, change] = useDraft(person.id)
  const record = useCommand(membersKey, staffKey)
  const note = handOff.trim()
  const body = { from, until, planned: note !== '', ...(note !== '' && { handOff: note }) }
  return (
    <form
      className="answer-form-wide"
      aria-label={peopleTexts.recordTheAbsence}
      onSubmit={(event) => {
        event.preventDefault()
        record.mutate(
          () => api.POST('/v1/members/{memberId}/absences', { params: { path: { memberId: person.id } }, body }),
          { onSuccess: () => change({ handOff: '' }) },
        )
      }}
    >
      <Textarea
        label={hasBackup ? peopleTexts.handOffNoteForTheBackup : peopleTexts.handOffNote}
        description={peopleTexts.withoutANote}
        autosize
        minRows={2}
        value={handOff}
        onChange={({ currentTarget }) => change({ handOff: currentTarget.value })}
      />
      <div className="answers-bar">
        <Button type="submit" size="xs" variant="default" disabled={until < from} loading={record.isPending}>
          {peopleTexts.recordTheseDays}
        </Button>
      </div>
      <Refusal error={record.error} />
    </form>
  )
}
