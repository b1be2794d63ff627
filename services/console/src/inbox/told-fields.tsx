import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type CauseKind, causeKinds, causeOf } from '@understudy/domain/escalation/causes'
import { zoneText } from '../time/own-zone.ts'
import { inboxTexts as texts } from '../words/inbox-texts.ts'
import type { CauseGroup } from './cause-groups.ts'
import { type Filled, type Way, type Wrong, ways } from './preference-fields.ts'

interface FieldsProps {
  readonly filled: Filled
  readonly wrong: Wrong
  readonly change: (more: Partial<Filled>) => void
}

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: zoneText(value) }))
const digests = [
  { value: 'none', label: texts.atOnce },
  { value: 'hour', label: texts.everyHour },
  { value: 'day', label: texts.onceADay },
]
const wayWords: Readonly<Record<Way, string>> = {
  in_app: texts.inApp,
  email: texts.email,
  slack: texts.slack,
  teams: texts.teams,
}

/** In which hours nothing comes, and in which zone they are. */
export function HourFields({ filled, wrong, change, usualZone }: FieldsProps & { readonly usualZone: string }) {
  const { zone, quietFrom, quietUntil } = filled
  return (
    <fieldset>
      <legend>{texts.whenAndWhere}</legend>
      <p className="quiet told-wide">{texts.quietHint}</p>
      <TextInput
        type="time"
        label={texts.quietFrom}
        error={wrong.quietFrom}
        value={quietFrom}
        onChange={({ currentTarget }) => change({ quietFrom: currentTarget.value })}
      />
      <TextInput
        type="time"
        label={texts.quietUntil}
        error={wrong.quietUntil}
        value={quietUntil}
        onChange={({ currentTarget }) => change({ quietUntil: currentTarget.value })}
      />
      <NativeSelect
        className="told-wide"
        label={texts.zone}
        description={texts.zoneHint(zoneText(usualZone))}
        error={wrong.zone}
        value={zone}
        data={[{ value: '', label: texts.asUsual }, ...zones]}
        onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
      />
    </fieldset>
  )
}

/** How much comes at once, and when. */
export function DigestFields({ filled: { digest, digestAt }, wrong, change }: FieldsProps) {
  return (
    <fieldset>
      <legend>{texts.delivery}</legend>
      <NativeSelect
        className="told-wide"
        label={texts.howOften}
        description={digest === 'none' ? texts.atOnceHint : texts.howOftenHint}
        value={digest}
        data={digests}
        onChange={({ currentTarget }) => change({ digest: currentTarget.value as Filled['digest'] })}
      />
      {digest === 'day' && (
        <TextInput
          type="time"
          label={texts.at}
          description={texts.atHint}
          error={wrong.digestAt}
          value={digestAt}
          onChange={({ currentTarget }) => change({ digestAt: currentTarget.value })}
        />
      )}
    </fieldset>
  )
}

/** By which ways one is told. */
export function WayFields({ filled, wrong, change, sendsMail }: FieldsProps & { readonly sendsMail: boolean }) {
  return (
    <fieldset aria-describedby={wrong.ways === undefined ? 'ways-hint' : 'ways-hint ways-wrong'}>
      <legend>{texts.ways}</legend>
      <p className="quiet told-wide" id="ways-hint">
        {texts.waysHint} {!sendsMail && texts.noMail}
      </p>
      {ways.map((way) => (
        <Checkbox
          key={way}
          label={wayWords[way]}
          checked={filled.ways.includes(way)}
          onChange={({ currentTarget: { checked } }) =>
            change({ ways: ways.filter((one) => (one === way ? checked : filled.ways.includes(one))) })
          }
        />
      ))}
      {wrong.ways !== undefined && (
        <p className="told-wrong told-wide" id="ways-wrong" role="alert">
          {wrong.ways}
        </p>
      )}
    </fieldset>
  )
}

/** Of which causes one wants to hear; what was left out and is none of the viewer's any more stays left out. */
export function CauseFields({
  filled,
  wrong,
  change,
  groups,
}: FieldsProps & { readonly groups: readonly CauseGroup[] }) {
  const left = (cause: CauseKind) => filled.unsubscribed.includes(cause)
  return (
    <fieldset aria-describedby="causes-hint">
      <legend>{texts.ofWhat}</legend>
      <p className="quiet told-wide" id="causes-hint">
        {texts.ofWhatHint}
      </p>
      {groups.map(({ title, causes }) => (
        <fieldset key={title} className="told-wide told-group">
          <legend>{title}</legend>
          {causes.map((cause) => (
            <Checkbox
              key={cause}
              label={causeOf(cause).says}
              checked={!left(cause)}
              onChange={({ currentTarget: { checked } }) =>
                change({ unsubscribed: causeKinds.filter((one) => (one === cause ? !checked : left(one))) })
              }
            />
          ))}
        </fieldset>
      ))}
      {wrong.unsubscribed !== undefined && (
        <p className="told-wrong told-wide" role="alert">
          {wrong.unsubscribed}
        </p>
      )}
    </fieldset>
  )
}
