import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { zoneText } from '../time/own-zone.ts'
import { formWords } from '../words/form-words.ts'
import { DateField } from './date-field.tsx'
import { type FieldValue, type FieldValues, type FormField, rowId, rowOf } from './form-field.ts'
import { WorkPick } from './work-pick.tsx'

interface FieldViewProps {
  readonly field: FormField
  readonly value: FieldValue
  /** What is wrong with it, and how it is mended. */
  readonly error?: string | undefined
  readonly onChange: (value: FieldValue) => void
}

const longest = 10_000
const shortest = 500

/** A field with its label, whatever kind it is of. */
export function FieldView({ field, value, error, onChange }: FieldViewProps) {
  const { label, optional = false } = field
  const hint = hintOf(field)
  const shared = {
    ...{ label: optional && field.pair === undefined ? `${label} (${formWords.optional})` : label },
    required: !optional,
    ...(hint !== undefined && { description: hint }),
    ...(error !== undefined && { error }),
    ...(field.isAlone && { className: 'field-alone' }),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
  }
  if (field.kind === 'flag') return <Flag label={label} hint={hint} isSet={value === true} onChange={onChange} />
  if (field.kind === 'choices') return <Choices field={field} chosen={value as readonly string[]} onChange={onChange} />
  if (field.kind === 'work') return <WorkPick field={field} chosen={value as readonly string[]} onChange={onChange} />
  if (field.kind === 'rows') return <Rows field={field} rows={value as readonly FieldValues[]} onChange={onChange} />
  if (field.kind === 'choice')
    return (
      <NativeSelect
        {...shared}
        {...(field.hasHiddenLabel && { label: undefined, 'aria-label': label })}
        value={String(value)}
        data={[...emptyChoice(optional, field.initial), ...field.choices]}
      />
    )
  if (field.kind === 'long')
    return (
      <Textarea
        {...shared}
        className="field-wide"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={longest}
        value={String(value)}
      />
    )
  if (field.kind === 'date' || field.kind === 'moment')
    return <DateField {...shared} kind={field.kind} value={String(value)} />
  return <TextInput {...shared} {...inputOf(field)} maxLength={shortest} value={String(value)} />
}

interface FlagProps {
  readonly label: string
  readonly hint: string | undefined
  readonly isSet: boolean
  readonly onChange: (isSet: boolean) => void
}

function Flag({ label, hint, isSet, onChange }: FlagProps) {
  return (
    <Checkbox
      className="field-wide"
      label={label}
      {...(hint !== undefined && { description: hint })}
      checked={isSet}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}

/** What there is to say of it, and by whose clocks or days it is meant. */
function hintOf(field: FormField): string | undefined {
  const zone = 'zone' in field ? field.zone : undefined
  if (zone === undefined) return field.hint
  const said = field.kind === 'date' ? formWords.dayIn(zoneText(zone)) : formWords.timeIn(zoneText(zone))
  return field.hint === undefined ? said : `${field.hint} ${said}`
}

/** What is empty at first is chosen by whoever sends it, and by nobody for them. */
function emptyChoice(optional: boolean, initial: string | undefined) {
  if (optional) return [{ value: '', label: formWords.notSet }]
  return initial === '' ? [{ value: '', label: formWords.chooseOne }] : []
}

function inputOf(field: FormField) {
  if (field.kind === 'number')
    return {
      ...{ type: 'number', min: field.min ?? 0, step: field.isWhole === false ? 'any' : 1 },
      ...(field.max !== undefined && { max: field.max }),
    }
  if (field.kind === 'link') return { type: 'url', placeholder: 'https://' }
  return { type: field.kind === 'words' ? 'text' : field.kind }
}

interface ChoicesProps {
  readonly field: Extract<FormField, { kind: 'choices' }>
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ field: { label, hint, choices }, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="field-choices field-wide">
      <legend>{label}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {choices.map(({ value, label: word }) => (
        <Checkbox
          key={value}
          label={word}
          checked={chosen.includes(value)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
      ))}
    </fieldset>
  )
}

interface RowsProps {
  readonly field: Extract<FormField, { kind: 'rows' }>
  readonly rows: readonly FieldValues[]
  readonly onChange: (rows: readonly FieldValues[]) => void
}

/** Told from those that are there, also from what was kept of another day. */
function freshId(rows: readonly FieldValues[]): string {
  const taken = new Set(rows.map((row) => row[rowId]))
  let number = rows.length
  while (taken.has(`+${number}`)) number += 1
  return `+${number}`
}

/** Each row is a group of its own, named by its number; one more is written at the end. */
function Rows({ field: { label, hasHiddenLabel, hint, of, row, add }, rows, onChange }: RowsProps) {
  const set = (index: number, name: string, value: FieldValue) =>
    onChange(rows.map((one, at) => (at === index ? { ...one, [name]: value } : one)))
  return (
    <fieldset className="field-rows field-wide">
      <legend className={hasHiddenLabel && 'unseen'}>{label}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {rows.map((values, index) => (
        <fieldset key={String(values[rowId])} className="field-row" aria-label={row(index + 1)}>
          {of
            .filter(({ onlyIf }) => onlyIf?.(values) ?? true)
            .map((one) => (
              <FieldView
                key={one.name}
                field={one}
                value={values[one.name] as FieldValue}
                onChange={(value) => set(index, one.name, value)}
              />
            ))}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={formWords.removeRow(row(index + 1))}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {formWords.remove}
          </Button>
        </fieldset>
      ))}
      <Button size="compact-xs" variant="default" onClick={() => onChange([...rows, rowOf(of, freshId(rows))])}>
        {add}
      </Button>
    </fieldset>
  )
}
