import '@mantine/core/styles/Checkbox.css'
import './forms.css'
import '../frame/standing.css'
import { Button } from '@mantine/core'
import type { QueryKey } from '@tanstack/react-query'
import { Fragment, type ReactNode, useMemo, useState } from 'react'
import { errorsAt } from '../api/field-errors.ts'
import { type Command, useCommand } from '../api/use-command.ts'
import { Refusal } from '../frame/refusal.tsx'
import { formWords } from '../words/form-words.ts'
import { FieldView } from './field-view.tsx'
import { type FieldValue, type FormField, initialOf, inPairs } from './form-field.ts'
import { type Given, givenOf } from './given.ts'
import { Unfold, type UnfoldLook } from './unfold.tsx'
import { useFilled, useKept } from './use-filled.ts'

export interface CommandFormProps {
  /** What the form is for; its summary where it is folded, and its name. */
  readonly title: string
  /** Whom or what it is about, where several of one title stand on a page: their names differ by it. */
  readonly about?: string
  readonly fields: readonly FormField[]
  /** What is sent of what was filled in. */
  readonly command: (given: Given) => Command
  /** The word on its button. */
  readonly send: string
  /** What is read again afterwards. */
  readonly touched: readonly QueryKey[]
  /** Told what the command made. */
  readonly onDone?: (result: Readonly<Record<string, unknown>>) => void
  /** What there is to know before anything is filled in. */
  readonly explains?: ReactNode
  /** What follows from what is filled in, said before it is sent; `lacks` keeps it from being sent. */
  readonly preview?: (given: Given) => ReactNode
  readonly lacks?: (given: Given) => string | undefined
  /** It stands beside another that is the usual way. */
  readonly isSecond?: boolean
  /** What it does cannot be undone. */
  readonly isDanger?: boolean
  readonly look?: UnfoldLook | undefined
  readonly onToggle?: (isOpen: boolean) => void
  /** Unfolded from the start. */
  readonly isOpen?: boolean
  /** What it changes, as it is now; the form takes its place. */
  readonly folded?: ReactNode
  /** By which name what is written is kept until it is sent; one that is asked for a secret has none. */
  readonly keptAs?: string
}

/**
 * A command of the viewer's as a form that unfolds, and folds again when it was done; a refusal says every reason. One that
 * takes the place of another begins anew: what was typed to pause is not sent to resume.
 */
export function CommandForm(props: CommandFormProps) {
  const { title, about, keptAs } = props
  return <FoldedForm key={JSON.stringify([title, about, keptAs])} {...props} />
}

function FoldedForm(props: CommandFormProps) {
  const { title, about, isOpen: opens = false, keptAs, folded, isDanger, look, onToggle } = props
  const kept = useKept(keptAs ?? '')
  // What was begun stands open where one comes back to it.
  const [isOpen, setIsOpen] = useState(opens || kept !== undefined)
  const [turn, setTurn] = useState(0)
  const end = () => {
    setIsOpen(false)
    setTurn(turn + 1)
  }
  const hasCancel = look !== undefined && !opens
  return (
    <Unfold
      title={title}
      name={about === undefined ? undefined : formWords.titleOf(title, about)}
      isOpen={isOpen}
      onToggle={(opened) => {
        setIsOpen(opened)
        onToggle?.(opened)
      }}
      folded={folded}
      isDanger={isDanger}
      look={look}
      hasCancel={hasCancel}
    >
      <Fields
        key={turn}
        {...props}
        onDone={(result) => {
          end()
          props.onDone?.(result)
        }}
        {...(hasCancel && { onCancel: end })}
      />
    </Unfold>
  )
}

interface FieldsProps extends CommandFormProps {
  /** Folds it, and what was filled in is gone; none where it is folded another way. */
  readonly onCancel?: () => void
}

function Fields(props: FieldsProps) {
  const { title, about, fields, command, send, touched, onDone, onCancel, preview, lacks, keptAs } = props
  const { explains, isSecond = false, isDanger } = props
  const initial = useMemo(() => Object.fromEntries(fields.map((field) => [field.name, initialOf(field)])), [fields])
  const [changed, change, forget] = useFilled(keptAs)
  const sending = useCommand(...touched)
  const [mended, setMended] = useState<ReadonlySet<string>>(none)
  const values = { ...initial, ...changed }
  const given = givenOf(values)
  const lacking = lacks?.(given)
  // What was taken is a draft no more, also for whoever goes on before everything is read again.
  const sent = () => {
    const call = command(given)
    call.then(({ response }) => response.ok && forget()).catch(() => undefined)
    return call
  }
  return (
    <form
      className="command-form"
      aria-label={about === undefined ? title : formWords.titleOf(title, about)}
      onSubmit={(event) => {
        event.preventDefault()
        setMended(none)
        // The promise, not a callback: what is read again may have taken this form out of the page by then.
        void sending.mutateAsync(sent).then(
          ({ result }) => onDone?.(result),
          () => setMended(none),
        )
      }}
    >
      {explains !== undefined && <p className="field-wide">{explains}</p>}
      {inPairs(fields.filter(({ onlyIf }) => onlyIf?.(values) ?? true)).map((group) => {
        const [{ pair, heading } = {}] = group
        const views = group.map((field) => (
          <FieldView
            key={field.name}
            field={field}
            value={values[field.name] as FieldValue}
            error={mended.has(field.name) ? undefined : errorsAt(sending.error, field.name)[0]?.words}
            onChange={(value) => {
              setMended(new Set([...mended, field.name]))
              change({ [field.name]: value })
            }}
          />
        ))
        return (
          <Fragment key={group[0]?.name}>
            {heading !== undefined && <p className="field-wide field-heading">{heading}</p>}
            {/* A pair stays one where only half of it is asked for: what is typed into is not made anew. */}
            {pair === undefined ? views : <div className="field-pair">{views}</div>}
          </Fragment>
        )
      })}
      {preview !== undefined && <div className="field-wide">{preview(given)}</div>}
      <div className="field-wide">
        <Refusal
          error={mended.size > 0 ? null : sending.error}
          marked={marking(fields)}
          {...(send === formWords.save && { title: formWords.notSaved })}
        />
      </div>
      <div className="answers-bar field-wide">
        <Button
          type="submit"
          size="xs"
          variant={isSecond ? 'default' : 'filled'}
          {...(isDanger && { color: 'red.9' })}
          loading={sending.isPending}
          disabled={lacking !== undefined}
        >
          {send}
        </Button>
        {onCancel !== undefined && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              forget()
              onCancel()
            }}
          >
            {formWords.cancel}
          </Button>
        )}
        {lacking !== undefined && <span className="quiet publish-lacks">{lacking}</span>}
      </div>
    </form>
  )
}

/** What was refused is told until it is changed: of the whole form with the first change, of a field with its own. */
const none: ReadonlySet<string> = new Set()

/** Of these none shows an error of its own. */
const unmarked: ReadonlySet<FormField['kind']> = new Set(['flag', 'choices', 'work', 'rows'])
const marking = (fields: readonly FormField[]) =>
  fields.filter(({ kind }) => !unmarked.has(kind)).map(({ name }) => name)
