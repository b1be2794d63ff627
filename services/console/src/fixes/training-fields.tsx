import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { MultiSelect, TextInput } from '@mantine/core'
import type { ProcessFix } from '@understudy/contract/http/rework'
import { useMembers } from '../api/use-people.ts'
import { DateField } from '../forms/date-field.tsx'
import { fixesTexts } from '../words/fixes-texts.ts'

export type Training = NonNullable<NonNullable<ProcessFix['changed']>['training']>

interface TrainingFieldsProps {
  readonly training: Training
  readonly change: (training: Training) => void
}

/** A training is a recorded session with people and date. */
export function TrainingFields({ training, change }: TrainingFieldsProps) {
  const { data: members = [] } = useMembers()
  const set = (part: Partial<Training>) => change({ ...training, ...part })
  const people = members.filter(({ state }) => state === 'active').map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <MultiSelect
        label={fixesTexts.whoTookPart}
        required
        searchable
        comboboxProps={{ withinPortal: false }}
        data={people}
        value={training.memberIds}
        onChange={(memberIds) => set({ memberIds })}
      />
      <DateField
        label={fixesTexts.heldOn}
        required
        value={training.heldOn}
        onChange={({ currentTarget }) => set({ heldOn: currentTarget.value })}
      />
      <TextInput
        label={fixesTexts.linkToTheRecording}
        type="url"
        required
        value={training.recording}
        onChange={({ currentTarget }) => set({ recording: currentTarget.value.trim() })}
      />
    </>
  )
}
