import './keys.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMakeKey } from '../api/use-settings.ts'
import { FieldView } from '../forms/field-view.tsx'
import { type FieldValue, type FieldValues, type FormField, initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import '../forms/forms.css'
import { Refusal } from '../frame/refusal.tsx'
import { endOfDay } from '../time/moment.ts'
import { ownZone } from '../time/own-zone.ts'
import { keyWords as words } from '../words/member-words.ts'
import { ScopePick } from './scope-pick.tsx'
import { ShownOnce } from './shown-once.tsx'

/** A day ends where whoever makes the key is, as everything on the page does. */
const fields: readonly FormField[] = [
  { name: 'name', label: words.name, hint: words.nameHint, kind: 'text' },
  { name: 'expires', label: words.expires, hint: words.expiresHint, kind: 'date', zone: ownZone, optional: true },
]
const untouched = Object.fromEntries(fields.map((field) => [field.name, initialOf(field)]))

/** Makes a key. What it is stands in the answer alone: it is shown here and nowhere else. */
export function MakeKeyForm({ memberId }: { readonly memberId: string }) {
  const [values, setValues] = useState<FieldValues>(untouched)
  const [scopes, setScopes] = useState<readonly string[] | null>(null)
  const make = useMakeKey(memberId)
  const given = givenOf(values)
  const reset = () => {
    setValues(untouched)
    setScopes(null)
  }
  const expires = given.text('expires')
  return (
    <section className="panel key-form" aria-labelledby="make-key">
      <h2 id="make-key" className="part-sub">
        {words.make}
      </h2>
      {make.data && (
        <div className="once" role="status">
          <ShownOnce about={words.once} text={make.data.key} what="key" />
        </div>
      )}
      <form
        className="command-form"
        aria-label={words.make}
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate(
            {
              name: given.text('name'),
              expiresAt: expires === '' ? null : endOfDay(expires, ownZone),
              scopes: scopes === null ? null : [...scopes],
            },
            { onSuccess: reset },
          )
        }}
      >
        {fields.map((field) => (
          <FieldView
            key={field.name}
            field={field}
            value={values[field.name] as FieldValue}
            onChange={(value) => setValues((last) => ({ ...last, [field.name]: value }))}
          />
        ))}
        <ScopePick scopes={scopes} onChange={setScopes} />
        <div className="field-wide">
          <Refusal error={make.error} />
        </div>
        <div className="answers-bar field-wide">
          <Button type="submit" size="xs" loading={make.isPending} disabled={scopes?.length === 0}>
            {words.send}
          </Button>
          {scopes?.length === 0 && <span className="quiet publish-lacks">{words.noScope}</span>}
        </div>
      </form>
    </section>
  )
}
